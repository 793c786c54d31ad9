package vn.emc.ingest.publish;

/** The broker did not take what waits on disk; it stays there. */
final class BrokerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokerAwayException(String message) {
        super(message);
    }
}
