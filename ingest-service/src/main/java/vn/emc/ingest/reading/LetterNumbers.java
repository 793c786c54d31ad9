package vn.emc.ingest.reading;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.Warning;

/**
 * The enumerations of letter 1043, annex 1, III.2. A value outside its enumeration is dropped with a warning.
 *
 * @param formsReception 1 online, 2 direct
 * @param formsPayments 0 none, 1 online, 2 direct
 * @param level 0, 3 or 4
 * @param isFromDvcqg 0 or 1
 * @param isDvcbc 0, 1 or 2
 */
record LetterNumbers(
        @Nullable Integer formsReception,
        @Nullable Integer formsPayments,
        @Nullable Integer level,
        @Nullable Integer isFromDvcqg,
        @Nullable Integer isDvcbc) {

    LetterNumbers(RawEvent raw, Warnings warnings) {
        this(
                required(raw, Field.FORMS_RECEPTION, 0b110, Warning.BAD_FORMS_RECEPTION, warnings),
                optional(raw, Field.FORMS_PAYMENTS, 0b111, Warning.BAD_FORMS_PAYMENTS, warnings),
                required(raw, Field.LEVEL, 0b11001, Warning.BAD_LEVEL, warnings),
                optional(raw, Field.IS_FROM_DVCQG, 0b11, Warning.BAD_IS_FROM_DVCQG, warnings),
                optional(raw, Field.IS_DVCBC, 0b111, Warning.BAD_IS_DVCBC, warnings));
    }

    private static @Nullable Integer required(
            RawEvent raw, Field field, int allowed, Warning warning, Warnings warnings) {
        if (raw.value(field) == null) {
            warnings.add(warning);
            return null;
        }
        return optional(raw, field, allowed, warning, warnings);
    }

    /** @param allowed bit n set: n is allowed */
    private static @Nullable Integer optional(
            RawEvent raw, Field field, int allowed, Warning warning, Warnings warnings) {
        var text = raw.value(field);
        if (text == null) {
            return null;
        }
        var number = Numbers.parse(text);
        if (number < 0 || number >= Integer.SIZE || (allowed >> number & 1) == 0) {
            warnings.add(warning);
            return null;
        }
        return number;
    }
}
