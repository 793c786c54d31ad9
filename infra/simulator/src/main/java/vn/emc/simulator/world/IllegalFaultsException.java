package vn.emc.simulator.world;

import org.jspecify.annotations.Nullable;

/** The text that should name faults does not. */
public class IllegalFaultsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    IllegalFaultsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
