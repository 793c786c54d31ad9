package vn.emc.ingest;

import lombok.Getter;

/** A secret of the environment is missing or has the wrong form. Never carries what was given. */
@Getter
final class BadSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String variable;

    BadSecretException(String variable) {
        super(variable + " must be set to 64 hexadecimal characters (32 bytes)");
        this.variable = variable;
    }
}
