package vn.emc.contracts.codes;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code of an administrative procedure, in one of the spellings that live side by side: the national part {@code d.dddddd}
 * alone, with the unit behind it in its older spelling ({@code 1.001001.000.00.00.H34}) or in its newer one
 * ({@code 1.001001.H34}), or anything an organisation chose itself.
 *
 * @param value the code as it was written, without space around it
 * @param national the part the national database gives, the same everywhere; null in an organisation's own code
 * @param unit whose variant of the procedure it is, null where the code does not say
 */
public record ProcedureCode(
        String value, @Nullable String national, @Nullable UnitCode unit) {
    private static final String NATIONAL_FORM = "0.000000";
    private static final int NATIONAL_LENGTH = NATIONAL_FORM.length();

    /** Reads any text: what is in none of the national spellings is an organisation's own code. */
    public static ProcedureCode of(String text) {
        var value = text.strip();
        if (Spelling.is(value, NATIONAL_FORM)) {
            return new ProcedureCode(value, value, null);
        }
        if (Spelling.isAt(value, 0, NATIONAL_FORM) && value.charAt(NATIONAL_LENGTH) == '.') {
            var unit = unit(value.substring(NATIONAL_LENGTH + 1));
            if (unit.isPresent()) {
                return new ProcedureCode(value, value.substring(0, NATIONAL_LENGTH), unit.get());
            }
        }
        return new ProcedureCode(value, null, null);
    }

    private static Optional<UnitCode> unit(String text) {
        return text.equals(text.strip()) && isAscii(text)
                ? UnitCode.tryParse(text.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Other letters are refused before they become ASCII in upper case, as {@code ı} does. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    @Override
    public String toString() {
        return value;
    }
}
