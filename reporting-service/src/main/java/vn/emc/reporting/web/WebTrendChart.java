package vn.emc.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.web.WebReport.Figures;
import vn.emc.reporting.web.WebReport.Row;

/** Page views, visits and visitors by day in the form the page's script draws. */
@Component
@RequiredArgsConstructor
class WebTrendChart {
    private final JsonMapper json;
    private final MessageSource messages;

    private record Chart(String unit, List<String> months, List<Line> lines) {}

    private record Line(String name, List<Long> values) {}

    String json(List<Row> rows, WebGrouping grouping, Locale language) {
        var names = rows.stream()
                .map(row -> row.label().getOrDefault(grouping.parameter(), ""))
                .toList();
        var lines = List.of(
                line("pageViews", rows, Figures::pageViews, language),
                line("visits", rows, Figures::visits, language),
                line("visitors", rows, WebTrendChart::visitors, language));
        return json.writeValueAsString(new Chart("COUNT", names, lines));
    }

    private Line line(String figure, List<Row> rows, ToLongFunction<Figures> value, Locale language) {
        return new Line(
                messages.getMessage("web.figure." + figure, null, language),
                rows.stream().map(row -> value.applyAsLong(row.figures())).toList());
    }

    private static long visitors(Figures figures) {
        var visitors = figures.visitors();
        return visitors == null ? 0 : visitors.estimate();
    }
}
