package vn.emc.reconciliation.extract;

/** The rows of an extract are not those that were sent. */
final class DamagedRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedRowsException(String what) {
        super(what);
    }

    DamagedRowsException(Throwable cause) {
        super("the rows cannot be read", cause);
    }
}
