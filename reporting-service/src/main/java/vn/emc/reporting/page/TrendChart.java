package vn.emc.reporting.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;

/** The trend by month in the form the page's script draws. */
@Component
@RequiredArgsConstructor
class TrendChart {
    private final JsonMapper json;

    private record Chart(List<String> months, List<Line> lines) {}

    private record Line(String name, List<@Nullable BigDecimal> values) {}

    String json(IndicatorReport trend) {
        var months = trend.rows().stream()
                .map(row -> String.valueOf(row.label().get(Grouping.MONTH.parameter())))
                .toList();
        var lines = new ArrayList<Line>();
        for (var definition : trend.definitions()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            trend.rows().forEach(row -> {
                var value = row.values().get(definition.id());
                values.add(value == null ? null : value.ratio());
            });
            lines.add(new Line(definition.id() + " · " + definition.name(), values));
        }
        return json.writeValueAsString(new Chart(months, lines));
    }
}
