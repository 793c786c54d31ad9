package vn.emc.reporting.rebuild;

import org.jspecify.annotations.Nullable;

/** A run cannot go on. The message is shown to who asked for it. */
class RebuildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildFailedException(String message) {
        this(message, null);
    }

    RebuildFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
