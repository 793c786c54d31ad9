package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.alarm.LookingAtSites;
import vn.emc.reporting.definition.OtherIndicator;

/** Checks in words: what each is, what it saw, when it passes, and what to do. */
@Component
@RequiredArgsConstructor
public class QualityTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final LookingAtSites looking;

    public String name(Check check, Locale language) {
        return text("quality." + check, language);
    }

    public String state(CheckState state, Locale language) {
        return text("quality.state." + state, language);
    }

    /** What was seen, in a sentence. */
    public String seen(CheckResult result, Locale language) {
        var details = details(result, language);
        var why = result.why();
        if (why != null) {
            return text("quality.unmeasured." + why, language) + (details.isEmpty() ? "" : " (" + details + ")");
        }
        if (result.value() == null) {
            var key = "quality." + result.check() + ".seen." + result.state();
            return text(key, language, day(result.day()), details);
        }
        var seen = text(
                "quality." + result.check() + ".seen",
                language,
                number(result.value(), language),
                number(result.bad(), language),
                number(result.of(), language),
                day(result.day()));
        return details.isEmpty() ? seen : seen + " " + text("quality.details", language, details);
    }

    /** When it passes and when it fails; empty where there is no number. */
    public String limits(CheckResult result, Locale language) {
        var unit = result.check().getUnit();
        return unit == null
                ? ""
                : text(
                        "quality.limits." + unit,
                        language,
                        number(result.passUpTo(), language),
                        number(result.failFrom(), language));
    }

    /** What the owner of the site can do about it. */
    public String advice(Check check, Locale language) {
        return text("quality." + check + ".advice", language);
    }

    /** What the score is made of. */
    public String explained(Locale language) {
        return text("quality.score.explained", language, looking.thresholds().windowDays());
    }

    /**
     * A score as people of a language write it.
     *
     * @param quality null for a site that was never measured
     * @param indicator of this one alone; null for that of all
     */
    public String score(@Nullable SiteQuality quality, @Nullable OtherIndicator indicator, Locale language) {
        if (quality == null) {
            return text("quality.score.none", language);
        }
        var value = (indicator == null ? quality.score() : quality.score(indicator)).value();
        if (value == null) {
            return text("quality.score.none", language);
        }
        var format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(2);
        return format.format(value);
    }

    private String details(CheckResult result, Locale language) {
        var details = String.join("; ", result.details());
        return result.check() == Check.EMBED_CODE && !details.isEmpty()
                ? text("quality.embed." + details, language)
                : details;
    }

    private static String number(@Nullable Number number, Locale language) {
        if (number == null) {
            return "";
        }
        var format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(number instanceof BigDecimal decimal ? scale(decimal) : 0);
        return format.format(number);
    }

    private static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
