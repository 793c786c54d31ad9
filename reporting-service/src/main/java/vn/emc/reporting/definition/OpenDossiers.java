package vn.emc.reporting.definition;

/** What an indicator makes of dossiers that have no result yet. */
public enum OpenDossiers {
    /** They stand above and below the line as others do. */
    COUNTED,
    /** They stand below the line, and above it only once their result is there. */
    NOT_YET,
    /** They stand neither above nor below it. */
    LEFT_OUT
}
