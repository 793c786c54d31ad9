package vn.emc.reporting.alarm;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.alarm.Finding.ConstantField;

/** Alarms in words: what is wrong, with its numbers, and what to do. */
@Component
@RequiredArgsConstructor
public class AlarmTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    /** What it is called. */
    public String title(Rule rule, Locale language) {
        return text("alarm." + rule, language);
    }

    /** What was found, in one or two sentences. */
    public String summary(Finding finding, Locale language) {
        var key = "alarm." + finding.rule() + ".summary";
        return switch (finding) {
            case Finding.Silence found ->
                text(key, language, day(found.lastEventOn()), number(found.workingDays(), language));
            case Finding.VolumeDrop found ->
                text(
                        key,
                        language,
                        day(found.since()),
                        day(found.until()),
                        number(found.events(), language),
                        number(found.usual(), language),
                        number(found.percent(), language));
            case Finding.ConstantFields found ->
                text(
                        key,
                        language,
                        day(found.since()),
                        day(found.until()),
                        number(found.events(), language),
                        fields(found.fields(), language));
            case Finding.Part found ->
                text(
                                key,
                                language,
                                day(found.since()),
                                day(found.until()),
                                number(found.bad(), language),
                                number(found.of(), language),
                                number(found.percent(), language))
                        + examples(found.examples(), language);
        };
    }

    /** What the owner of the site can do about it. */
    public String advice(Rule rule, Locale language) {
        return text("alarm." + rule + ".advice", language);
    }

    private String fields(List<ConstantField> fields, Locale language) {
        return fields.stream().map(field -> field(field, language)).collect(Collectors.joining("; "));
    }

    private String field(ConstantField field, Locale language) {
        var parameter = field.field().getParameter();
        if (field.missing()) {
            return text("alarm.field.missing", language, parameter);
        }
        var value = field.value();
        return value == null
                ? text("alarm.field.same", language, parameter)
                : text("alarm.field.always", language, parameter, value);
    }

    private String examples(List<String> examples, Locale language) {
        return examples.isEmpty() ? "" : " " + text("alarm.examples", language, String.join("; ", examples));
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String number(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}
