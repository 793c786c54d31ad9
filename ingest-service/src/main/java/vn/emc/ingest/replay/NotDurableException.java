package vn.emc.ingest.replay;

/** Neither broker nor spool could take all events of a parcel: it is tried again. */
final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurableException(int events) {
        super("some of " + events + " accepted events are not durable yet");
    }
}
