package vn.emc.reconciliation.cause;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparison.ComparedField;

/** Causes in a sentence of either language. */
@Component
@RequiredArgsConstructor
public class CauseWords {
    private final MessageSource messages;

    /** What is different, how much of it, where, what both sides say, and what usually lies behind it. */
    public String sentence(Cause cause, Locale locale) {
        var share = NumberFormat.getNumberInstance(locale);
        share.setMinimumFractionDigits(1);
        var dossiers = NumberFormat.getIntegerInstance(locale).format(cause.dossiers());
        var sentence = text(
                "cause.sentence",
                locale,
                share.format(cause.share()),
                kind(cause.kind(), locale),
                dossiers,
                places(cause, locale),
                values(cause, locale));
        var known = cause.known();
        return known == null
                ? sentence
                : sentence + " " + text("cause.known", locale, text("cause.known." + known, locale));
    }

    /** What is different. */
    public String kind(Kind kind, Locale locale) {
        var field = kind.field();
        return field == null
                ? text("finding.class." + kind.kind(), locale)
                : text("cause.field", locale, text("finding.field." + field, locale));
    }

    private String places(Cause cause, Locale locale) {
        if (cause.places().isEmpty()) {
            return cause.values() == null ? "" : " " + text("cause.spread", locale);
        }
        return cause.places().entrySet().stream()
                .map(named -> " "
                        + text(
                                "cause.in." + named.getKey(),
                                locale,
                                named.getValue().size(),
                                String.join(", ", named.getValue())))
                .collect(Collectors.joining());
    }

    private String values(Cause cause, Locale locale) {
        var values = cause.values();
        if (values == null) {
            return text("cause.left", locale);
        }
        var field = cause.kind().field();
        if (field != null) {
            return text(
                    "cause.values", locale, value(field, values.emc(), locale), value(field, values.local(), locale));
        }
        return values.emc().isEmpty()
                ? text("cause.class." + cause.kind().kind(), locale)
                : text("cause.class." + cause.kind().kind() + "." + values.emc(), locale);
    }

    private String value(ComparedField field, String value, Locale locale) {
        return value.isEmpty() ? text("cause.nothing", locale) : text("cause.value." + field + "." + value, locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
