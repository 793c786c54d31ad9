package vn.emc.reporting.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/** The trend by month in the form the page's script draws: a line for each definition, none across a change of one. */
@Component
@RequiredArgsConstructor
class TrendChart {
    private final JsonMapper json;
    private final MessageSource messages;

    private record Chart(
            List<String> months,
            List<Line> lines,
            List<Mark> boundaries,
            @Nullable Target target) {}

    private record Line(String name, List<@Nullable BigDecimal> values) {}

    /** From the month named so on, another definition counts. */
    private record Mark(String month, String name) {}

    private record Target(BigDecimal value, String name) {}

    String json(IndicatorReport trend, Locale language) {
        var several = trend.definitions().size() > trend.indicators().size();
        var lines = trend.definitions().stream()
                .map(each -> new Line(name(each, several, language), values(trend, each)))
                .toList();
        return json.writeValueAsString(new Chart(
                trend.rows().stream().map(TrendChart::month).toList(), lines, marks(trend, language), target(trend)));
    }

    /** Of the first indicator that has one. */
    private static @Nullable Target target(IndicatorReport trend) {
        for (var definition : trend.indicators()) {
            var target = definition.target();
            if (target != null) {
                return new Target(target, definition.id() + ": " + target.toPlainString() + " %");
            }
        }
        return null;
    }

    private String name(Definition definition, boolean several, Locale language) {
        var name = definition.id() + " · " + definition.name();
        return several ? name + " · " + version(definition.version(), language) : name;
    }

    private static List<@Nullable BigDecimal> values(IndicatorReport trend, Definition definition) {
        var values = new ArrayList<@Nullable BigDecimal>();
        trend.rows().forEach(row -> {
            var value = Objects.requireNonNull(row.values().get(definition.id()));
            values.add(value.version() == definition.version() ? value.ratio() : null);
        });
        return values;
    }

    private List<Mark> marks(IndicatorReport trend, Locale language) {
        var marks = new ArrayList<Mark>();
        Row before = null;
        for (var row : trend.rows()) {
            for (var id : row.newerThan(before)) {
                var version = Objects.requireNonNull(row.values().get(id)).version();
                marks.add(new Mark(month(row), id + " · " + version(version, language)));
            }
            before = row;
        }
        return marks;
    }

    private static String month(Row row) {
        return String.valueOf(row.label().get(Grouping.MONTH.parameter()));
    }

    private String version(int number, Locale language) {
        return messages.getMessage("definition.version.short", new Object[] {number}, language);
    }
}
