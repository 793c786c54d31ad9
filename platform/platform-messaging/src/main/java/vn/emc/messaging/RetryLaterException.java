package vn.emc.messaging;

/** Thrown by a handler that cannot work yet: the batch is kept and tried again, nothing becomes a dead letter. */
public class RetryLaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RetryLaterException(String reason) {
        super(reason);
    }
}
