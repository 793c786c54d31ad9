package vn.emc.gateway.answer;

/** More bytes came than the address takes; noticed while they were passed on. */
public final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit bytes the address takes */
    public BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
