package vn.emc.reconciliation.comparison;

import lombok.Getter;

/** A file is not a list as we write them. Such files are made by this platform: it is damaged, or a defect. */
@Getter
public final class UnreadableListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        HEADER,
        /** A cell holds none of its column's values. */
        VALUE,
        /** A line is longer than any list's. */
        LONG_LINE,
        /** More sites than can be compared at once. */
        TOO_MANY_SITES,
        /** More different codes of procedures or units than there can be: not these codes. */
        TOO_MANY_CODES,
        TOO_MANY_LINES
    }

    private final Reason reason;
    private final long line;

    UnreadableListException(Reason reason, long line) {
        super("list not readable: " + reason + " in line " + line);
        this.reason = reason;
        this.line = line;
    }
}
