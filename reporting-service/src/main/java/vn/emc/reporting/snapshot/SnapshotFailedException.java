package vn.emc.reporting.snapshot;

/** A snapshot cannot be taken now. The message is shown to who asked for it. */
class SnapshotFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotFailedException(String message) {
        super(message);
    }
}
