package vn.emc.simulator.bench;

import vn.emc.simulator.platform.PlatformException;

/** A measurement could not be made. */
public final class BenchException extends PlatformException {
    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
