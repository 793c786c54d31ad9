package vn.emc.reporting.offer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.ServiceFigures;

/** Services for reports: each site's catalogue is the one in force at the end of a row's period, and so is its owner. */
@Component
@RequiredArgsConstructor
class ReportingServices implements ServiceFigures {
    private final ServiceSums sums;

    @Override
    public Map<List<@Nullable Object>, Map<OtherIndicator, Count>> of(Question question, Scope scope) {
        var figures = new HashMap<List<@Nullable Object>, Map<OtherIndicator, Count>>();
        for (var sum : sums.of(question, scope)) {
            var counts = new EnumMap<OtherIndicator, Count>(OtherIndicator.class);
            for (var indicator : question.services()) {
                var share = sum.counts().share(indicator);
                counts.put(indicator, new Count(share.numerator(), share.denominator()));
            }
            figures.put(List.copyOf(sum.group()), counts);
        }
        return figures;
    }
}
