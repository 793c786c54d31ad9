package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.IndicatorReport.Definition;

/** Puts indicators into words. */
@Component
@RequiredArgsConstructor
class Definitions {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    List<Definition> of(List<Indicator> indicators, Locale language) {
        return indicators.stream().map(indicator -> of(indicator, language)).toList();
    }

    private Definition of(Indicator indicator, Locale language) {
        return new Definition(
                indicator.name(),
                indicator.getVersion(),
                text(indicator, "name", language),
                text(indicator, "name", VIETNAMESE),
                text(indicator, "name", Locale.ENGLISH),
                text(indicator, "numerator", language),
                text(indicator, "denominator", language),
                "PERCENT",
                "HALF_UP_2");
    }

    private String text(Indicator indicator, String part, Locale language) {
        return messages.getMessage("indicator." + indicator + "." + part, null, language);
    }
}
