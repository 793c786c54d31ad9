package vn.emc.reconciliation.mail;

/** A mail did not get through this time. Its message is a code, because what mail servers say may name people. */
final class MailFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailFailedException(String code) {
        super(code);
    }

    MailFailedException(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
