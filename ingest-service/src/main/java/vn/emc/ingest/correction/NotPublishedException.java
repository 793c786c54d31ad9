package vn.emc.ingest.correction;

/** Neither broker nor spool took all events of a parcel: it is tried again. */
final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublishedException(int events) {
        super("some of " + events + " agreed events are not durable yet");
    }
}
