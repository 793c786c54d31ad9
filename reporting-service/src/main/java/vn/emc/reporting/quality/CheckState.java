package vn.emc.reporting.quality;

/** What came of a check. The names are stored, and part of the API. */
public enum CheckState {
    PASSED,
    /** Not as it should be, but not lost either. */
    WARNING,
    FAILED,
    /** Not measured: nothing to measure it by, or nobody expects it of such a site. Never the same as failed. */
    UNKNOWN;

    /** What is to be said of two checks in one word: the worse one, and nothing of what was not measured. */
    CheckState and(CheckState other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == UNKNOWN ? other : this;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
