package vn.emc.ingest.check;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.ingest.check.CheckAnswer.Field;
import vn.emc.ingest.reading.ReadField;

/** Says what the values of an event mean: the lists of letter 1043, annex 1, III.2. */
@Component
@RequiredArgsConstructor
class Meanings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CheckTexts texts;

    /**
     * The fields with what they mean.
     *
     * @param siteName null where the site is not to be named
     */
    List<Field> of(List<ReadField> fields, @Nullable String siteName) {
        var status = fields.stream()
                .filter(field -> field.field() == vn.emc.ingest.reading.Field.STATUS && field.value() != null)
                .map(ReadField::value)
                .collect(Collectors.joining());
        return fields.stream()
                .map(field -> new Field(
                        field.field().getLetterName(), field.sent(), field.value(), meaning(field, status, siteName)))
                .toList();
    }

    private @Nullable InBothLanguages meaning(ReadField read, String status, @Nullable String siteName) {
        var key = "meaning." + read.field().getLetterName();
        var value = read.value();
        if (value == null) {
            return read.sent() == null ? absent(key) : texts.text("meaning.unusable");
        }
        return switch (read.field()) {
            case SITE_ID -> siteName == null ? null : texts.text(key, siteName);
            case CODE_PROFILE -> code(key, value);
            case FORMS_RECEPTION -> texts.text(key + "." + value + occasion(status));
            case STATUS, FORMS_PAYMENTS, LEVEL, IS_FROM_DVCQG, IS_DVCBC -> texts.text(key + "." + value);
            case USER -> texts.text(key);
            case CODE_TTHC, NAME_TTHC, DATA, EVENT_ID, EVENT_TIME -> null;
        };
    }

    private InBothLanguages absent(String key) {
        var ofField = texts.find(key + ".absent");
        return ofField == null ? texts.text("meaning.absent") : ofField;
    }

    /** On Status 1 the channel is the dossier's way in, on Status 3 the result's way out. */
    private static String occasion(String status) {
        return switch (status) {
            case "1" -> ".received";
            case "3" -> ".result";
            default -> "";
        };
    }

    private InBothLanguages code(String key, String value) {
        return DossierCode.parse(value)
                .map(code -> texts.text(
                        key, code.unit().value(), DAY.format(code.receivedOn()), Long.toString(code.number())))
                .orElseGet(() -> texts.text(key + ".other"));
    }
}
