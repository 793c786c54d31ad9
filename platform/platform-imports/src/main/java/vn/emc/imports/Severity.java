package vn.emc.imports;

/** Whether a row can be taken in spite of what was found in it. */
public enum Severity {
    /** The row is left out. */
    ERROR,
    /** The row is taken; somebody should look at it. */
    WARNING
}
