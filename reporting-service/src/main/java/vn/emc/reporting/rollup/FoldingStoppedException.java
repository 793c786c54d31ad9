package vn.emc.reporting.rollup;

/** The service stops while the ledger is folded. */
final class FoldingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldingStoppedException(InterruptedException stopped) {
        super("the service was stopped", stopped);
    }
}
