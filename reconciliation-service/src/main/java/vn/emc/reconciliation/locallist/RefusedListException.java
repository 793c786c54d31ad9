package vn.emc.reconciliation.locallist;

import java.util.List;
import lombok.Getter;

/** A file can be read, but is no list that could be compared. Its message holds nothing of the file. */
@Getter
public final class RefusedListException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, each with the arguments that come with it. */
    public enum Reason {
        /** No row below the header. */
        EMPTY,
        /** Rows, but none that can be compared. */
        NO_LINE,
        /** Most rows are of sites nobody agreed on: how many, of how many. */
        OTHER_SITES,
        /** Most rows lie beside the period: how many, of how many. */
        OTHER_PERIOD,
        /** A text in several encodings: the first line in another. */
        MIXED_ENCODINGS,
        /** Somebody does not want it any more. */
        CANCELLED
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    RefusedListException(Reason reason, Object... arguments) {
        super("list refused: " + reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }
}
