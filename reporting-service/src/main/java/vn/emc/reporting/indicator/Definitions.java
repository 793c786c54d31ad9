package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.dossier.Attribution;
import vn.emc.reporting.indicator.IndicatorReport.Definition;

/** Puts indicators into words. */
@Component
@RequiredArgsConstructor
public class Definitions {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    List<Definition> of(Fractions fractions, Locale language) {
        return fractions.question().ids().stream()
                .map(indicator ->
                        of(indicator.name(), indicator.getVersion(), fractions.attribution(indicator), language))
                .toList();
    }

    /** A share in per cent whose words are in the bundles under {@code indicator.<id>}. */
    public Definition of(String id, int version, Locale language) {
        return of(id, version, null, language);
    }

    private Definition of(String id, int version, @Nullable Attribution attribution, Locale language) {
        return new Definition(
                id,
                version,
                text(id, "name", language),
                text(id, "name", VIETNAMESE),
                text(id, "name", Locale.ENGLISH),
                text(id, "numerator", language),
                text(id, "denominator", language),
                "PERCENT",
                "HALF_UP_2",
                attribution);
    }

    private String text(String id, String part, Locale language) {
        return messages.getMessage("indicator." + id + "." + part, null, language);
    }
}
