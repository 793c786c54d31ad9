package vn.emc.simulator.sending;

/** The platform did not take what was sent, and sending it again does not help. */
public class SendingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SendingFailedException(String message) {
        super(message);
    }

    public SendingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
