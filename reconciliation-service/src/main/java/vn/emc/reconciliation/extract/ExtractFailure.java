package vn.emc.reconciliation.extract;

/** Why extracts fail, as stable codes. Those of ingest-service may be others. */
final class ExtractFailure {
    /** ingest-service did not say why it sends nothing. */
    static final String NOT_SENT = "NOT_SENT";

    /** Some rows never came. */
    static final String ROWS_LOST = "ROWS_LOST";

    /** What came is not what was sent. */
    static final String ROWS_DAMAGED = "ROWS_DAMAGED";

    /** The files could not be written. */
    static final String FILES_NOT_WRITTEN = "FILES_NOT_WRITTEN";

    private ExtractFailure() {}
}
