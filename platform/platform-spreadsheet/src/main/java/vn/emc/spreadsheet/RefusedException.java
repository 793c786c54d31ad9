package vn.emc.spreadsheet;

import java.io.IOException;

/** Carries a refusal out of a stream, through libraries that expect nothing but this. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final UnreadableWorkbookException refusal;

    RefusedException(UnreadableWorkbookException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    UnreadableWorkbookException refusal() {
        return refusal;
    }
}
