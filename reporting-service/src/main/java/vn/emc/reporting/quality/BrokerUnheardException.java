package vn.emc.reporting.quality;

/** The broker has not been heard since the start, so that nobody knows how far events are counted. */
class BrokerUnheardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerUnheardException() {
        super("The broker has not been heard yet");
    }
}
