package vn.emc.reconciliation.correction;

/** The service is stopping; the job goes on after the next start. */
final class InterruptedCorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InterruptedCorrectionException(Throwable cause) {
        super(cause);
    }
}
