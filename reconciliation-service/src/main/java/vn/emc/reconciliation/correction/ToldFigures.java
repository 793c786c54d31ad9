package vn.emc.reconciliation.correction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.effect.Fraction;
import vn.emc.reconciliation.effect.Indicator;

/** The figures reporting-service tells once all corrections are counted. */
final class ToldFigures {
    private ToldFigures() {}

    /** By site; nothing where it says nothing of them. */
    static Map<Integer, Figures> of(CorrectionsCounted said) {
        var figures = new HashMap<Integer, Figures>();
        var told = said.figures();
        if (told != null) {
            for (var each : told) {
                var fraction = new Fraction(each.numerator(), each.denominator());
                // Of what a newer reporting-service tells beyond these, this one knows nothing.
                Arrays.stream(Indicator.values())
                        .filter(indicator -> indicator.name().equals(each.indicator()))
                        .forEach(indicator -> figures.merge(each.siteId(), only(indicator, fraction), Figures::plus));
            }
        }
        return figures;
    }

    private static Figures only(Indicator indicator, Fraction fraction) {
        return new Figures(new EnumMap<>(Map.of(indicator, fraction)));
    }
}
