package vn.emc.contracts.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * Code of an organisation or one of its units. Two spellings live side by side: the older {@code 000.00.14.H56}, read
 * from right to left, and the newer {@code H56.14}; a bare {@code H56} names the ministry or province itself. Converting
 * one spelling into the other is not guaranteed to be right, so it is never done here: an alias table decides.
 *
 * @param value the code as spelt by its owner, upper case
 */
public record UnitCode(@JsonValue String value) {
    private static final int ROOT_LENGTH = 3;
    private static final int MOST_PARTS = 3;

    public UnitCode {
        if (!isCode(value)) {
            throw new IllegalCodeException("unit code", value);
        }
    }

    /** Reads a code, forgiving stray space and lower case. */
    @JsonCreator
    public static UnitCode parse(String text) {
        return new UnitCode(text.strip().toUpperCase(Locale.ROOT));
    }

    /** As {@link #parse}, for text that may be anything. */
    public static Optional<UnitCode> tryParse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(new UnitCode(code)) : Optional.empty();
    }

    /** The ministry or province this unit belongs to, such as {@code H56}. */
    public UnitCode root() {
        if (value.length() == ROOT_LENGTH) {
            return this;
        }
        var older = Character.isDigit(value.charAt(0));
        return new UnitCode(older ? value.substring(value.length() - ROOT_LENGTH) : value.substring(0, ROOT_LENGTH));
    }

    /** Whether this unit is {@code other} or, in the same spelling, lies below it. */
    public boolean liesUnder(UnitCode other) {
        return equals(other) || other.equals(root()) || value.startsWith(other.value + ".") || hasOlderParent(other);
    }

    /** In the older spelling a parent's code has zeros on the left: {@code 000.00.14.H56} holds {@code 000.05.14.H56}. */
    private boolean hasOlderParent(UnitCode other) {
        var significant = other.value.replaceFirst("^(0+\\.)+", "");
        return Character.isDigit(other.value.charAt(0)) && value.endsWith("." + significant);
    }

    private static boolean isCode(String text) {
        return isNewer(text) || Spelling.is(text, "000.00.00.A00");
    }

    private static boolean isNewer(String text) {
        if (!Spelling.isAt(text, 0, "A00")) {
            return false;
        }
        var end = ROOT_LENGTH;
        for (var part = 0; part < MOST_PARTS && Spelling.isAt(text, end, ".00"); part++) {
            end += Spelling.isAt(text, end, ".000") ? ".000".length() : ".00".length();
        }
        return end == text.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
