package vn.emc.contracts.extract;

/** How far ingest-service is with an extract. */
public enum ExtractOutcome {
    /** The cut-off is taken and the rows are counted; they follow. */
    BEGUN,
    /** All rows are sent. */
    DONE,
    /** There will be no more rows. */
    FAILED
}
