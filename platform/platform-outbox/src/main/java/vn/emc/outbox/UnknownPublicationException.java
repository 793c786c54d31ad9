package vn.emc.outbox;

/** A scheduled publication that this version of the service does not know. */
final class UnknownPublicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPublicationException(String taskInstance) {
        super("unknown publication " + taskInstance);
    }
}
