package vn.emc.reconciliation.comparison;

/** Sees how far a comparison has come. Called by both of its threads. */
public interface ComparisonWatch {
    /** Watches nothing. */
    ComparisonWatch NONE = new ComparisonWatch() {
        @Override
        public void read(long bytes) {}

        @Override
        public void classified(long lines) {}
    };

    /**
     * So many more bytes of the files are read.
     *
     * @throws CancelledException if the comparison is to end
     */
    void read(long bytes);

    /**
     * So many more lines have their class.
     *
     * @throws CancelledException if the comparison is to end
     */
    void classified(long lines);

    /** Nobody wants the comparison any more. */
    final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
