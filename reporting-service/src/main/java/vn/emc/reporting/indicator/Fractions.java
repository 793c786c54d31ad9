package vn.emc.reporting.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dossier.Attribution;
import vn.emc.reporting.indicator.IndicatorReport.Alternative;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.Population;

/**
 * The fractions a question asks for: of which quantities they are, by which day each counts, and what they come to.
 *
 * @param set by which day definitions count
 */
record Fractions(Question question, Map<Indicator, Attribution> set) {

    List<Quantity> quantities() {
        return question.ids().stream()
                .flatMap(indicator -> Stream.of(indicator.numerator(), indicator.denominator()))
                .distinct()
                .toList();
    }

    /** The days by which there are rows. */
    Set<Attribution> attributions() {
        return question.ids().stream().map(this::attributionOf).collect(Collectors.toSet());
    }

    /** By which day the indicator counts; null for dossiers finished, which count on the day of their result. */
    @Nullable
    Attribution attribution(Indicator indicator) {
        return question.population() == Population.RECEIVED ? attributionOf(indicator) : null;
    }

    private Attribution attributionOf(Indicator indicator) {
        var asked = question.attribution();
        return asked == null ? set.getOrDefault(indicator, Attribution.ARRIVAL) : asked;
    }

    /** By the indicator's id. */
    Map<String, Value> values(CellSums.Sums sums, boolean provisional) {
        var quantities = quantities();
        var values = new LinkedHashMap<String, Value>();
        for (var indicator : question.ids()) {
            var numerator = quantities.indexOf(indicator.numerator());
            var denominator = quantities.indexOf(indicator.denominator());
            var attribution = attributionOf(indicator);
            var counted = sums.by(attribution);
            var above = counted.get(numerator);
            var below = counted.get(denominator);
            values.put(
                    indicator.name(),
                    new Value(
                            above,
                            below,
                            Ratio.of(above, below),
                            provisional,
                            alternative(attribution.other(), sums, numerator, denominator)));
        }
        return values;
    }

    private @Nullable Alternative alternative(
            Attribution attribution, CellSums.Sums sums, int numerator, int denominator) {
        if (question.population() != Population.RECEIVED) {
            return null;
        }
        var above = sums.by(attribution).get(numerator);
        var below = sums.by(attribution).get(denominator);
        return new Alternative(attribution, above, below, Ratio.of(above, below));
    }
}
