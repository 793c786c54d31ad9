package vn.emc.account;

/** A secret of the environment is missing or has the wrong form. Never carries what was given. */
final class BadSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSecretException(String variable) {
        super(variable + " must be set to 64 hexadecimal characters (32 bytes)");
    }
}
