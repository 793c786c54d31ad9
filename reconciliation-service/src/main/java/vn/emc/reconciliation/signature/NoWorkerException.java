package vn.emc.reconciliation.signature;

/** No process could be started to read signatures with. */
final class NoWorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoWorkerException(Throwable cause) {
        super("no process could be started to read signatures with", cause);
    }
}
