package vn.emc.simulator.reference;

/** What the reference is made from cannot be read. */
public final class ReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
