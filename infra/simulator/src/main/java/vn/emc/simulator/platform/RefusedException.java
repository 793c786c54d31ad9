package vn.emc.simulator.platform;

import lombok.Getter;

/** The platform answered with an error. */
@Getter
public final class RefusedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(String call, int status, String body) {
        super(call + " answered " + status + ": " + body);
        this.status = status;
    }
}
