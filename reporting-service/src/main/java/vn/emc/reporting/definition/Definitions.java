package vn.emc.reporting.definition;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.dossier.Attribution;

/** Puts definitions into words. */
@Component
@RequiredArgsConstructor
public class Definitions {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String ROUNDING = "HALF_UP_2";

    private final MessageSource messages;

    /**
     * A version of an indicator made of dossiers.
     *
     * @param attribution by which day an answer counts; null for dossiers finished
     */
    public Definition of(Version version, @Nullable Attribution attribution, Locale language) {
        var id = version.indicator().name();
        return new Definition(
                id,
                version.number(),
                text(id, "name", language),
                text(id, "name", VIETNAMESE),
                text(id, "name", Locale.ENGLISH),
                numerator(version, language),
                denominator(version, language),
                version.numerator().rule(),
                version.denominator().rule(),
                Unit.PERCENT,
                ROUNDING,
                version.dependsOnLevel() ? version.levelFrom() : null,
                version.openDossiers(),
                attribution,
                version.from(),
                version.until(),
                version.target(),
                Objects.requireNonNullElseGet(version.source(), () -> text(id, "source", language)));
    }

    private String numerator(Version version, Locale language) {
        return words(version.numerator(), text(version.indicator().name(), "numerator", language), language);
    }

    private String denominator(Version version, Locale language) {
        var words = text(version.indicator().name(), "denominator", language);
        return words(
                version.denominator(),
                version.leavesOpenOut()
                        ? words + messages.getMessage("definition.onlyAnswered", null, language)
                        : words,
                language);
    }

    /** The level is mostly the one that events say: only another is put into words. */
    private String words(Quantity quantity, String words, Locale language) {
        return quantity.isByCatalogue() ? words + messages.getMessage("definition.byCatalogue", null, language) : words;
    }

    /** The one version of an indicator that is not made of dossiers. */
    public Definition of(OtherIndicator indicator, Locale language) {
        var id = indicator.name();
        var share = indicator.getUnit() == Unit.PERCENT;
        return new Definition(
                id,
                OtherIndicator.VERSION,
                text(id, "name", language),
                text(id, "name", VIETNAMESE),
                text(id, "name", Locale.ENGLISH),
                text(id, "numerator", language),
                share ? text(id, "denominator", language) : null,
                text(id, "rule.numerator", language),
                share ? text(id, "rule.denominator", language) : null,
                indicator.getUnit(),
                share ? ROUNDING : null,
                indicator.levelFrom(),
                null,
                null,
                null,
                null,
                null,
                text(id, "source", language));
    }

    /** Why an indicator that is defined is not counted. */
    String missing(OtherIndicator indicator, Locale language) {
        return text(indicator.name(), "missing", language);
    }

    private String text(String id, String part, Locale language) {
        return messages.getMessage("indicator." + id + "." + part, null, language);
    }
}
