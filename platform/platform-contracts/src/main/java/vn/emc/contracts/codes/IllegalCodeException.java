package vn.emc.contracts.codes;

import lombok.Getter;

/** A text that was given as a code is not one. The text itself is not part of the message: it may be anything. */
@Getter
public class IllegalCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String text;

    public IllegalCodeException(String kind, String text) {
        super("not a " + kind);
        this.kind = kind;
        this.text = text;
    }
}
