package vn.emc.local;

/** Why the platform cannot do what was asked; the message is a complete answer for the person at the keyboard. */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
