package vn.emc.contracts.relay;

/** Bytes that are no calls or answers: the two sides are not of the same version, or a body was cut off. */
public final class MalformedRelayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedRelayException() {
        super("not in the relay format");
    }
}
