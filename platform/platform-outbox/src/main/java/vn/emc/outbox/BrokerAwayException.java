package vn.emc.outbox;

/** The broker did not answer in time; the publication is tried again. */
final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
