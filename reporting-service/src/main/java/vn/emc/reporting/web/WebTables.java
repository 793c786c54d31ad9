package vn.emc.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;
import vn.emc.reporting.web.WebReport.Row;

/** Lays a report on web figures out as a table. */
@Component
@RequiredArgsConstructor
class WebTables {
    private static final List<String> FIGURES = List.of(
            "pageViews",
            "visits",
            "visitors",
            "visitors.low",
            "visitors.high",
            "serviceViews",
            "submissionSignals",
            "links",
            "downloads",
            "foreignHits",
            "robotHits");

    private final MessageSource messages;
    private final ReportTables tables;

    ReportTable of(WebReport report, @Nullable WebGrouping grouping, Locale language) {
        var headings = new ArrayList<String>();
        if (grouping != null) {
            var name = text("group." + grouping.parameter(), language);
            headings.add(text("table.code", language, name));
            headings.add(name);
        }
        FIGURES.forEach(figure -> headings.add(text("web.figure." + figure, language)));
        return new ReportTable(
                headings,
                report.rows().stream()
                        .map(row -> cells(row, grouping, language))
                        .toList());
    }

    private List<@Nullable Object> cells(Row row, @Nullable WebGrouping grouping, Locale language) {
        var cells = new ArrayList<@Nullable Object>();
        if (grouping != null) {
            cells.add(row.group().get(grouping.parameter()));
            cells.add(row.label().get(grouping.parameter()));
        }
        var figures = row.figures();
        var visitors = figures.visitors();
        cells.add(figures.pageViews());
        cells.add(figures.visits());
        if (visitors == null) {
            var none = text("table.none", language);
            cells.addAll(List.of(none, none, none));
        } else {
            cells.addAll(List.of(visitors.estimate(), visitors.low(), visitors.high()));
        }
        cells.add(figures.serviceViews());
        cells.add(figures.submissionSignals());
        cells.add(figures.links());
        cells.add(figures.downloads());
        cells.add(figures.foreignHits());
        cells.add(figures.robotHits());
        return cells;
    }

    /** What the numbers mean. */
    ReportTable definitions(WebReport report, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("period", report.period().from() + " – " + report.period().to());
        var until = report.dataUntil();
        facts.put("dataUntil", until == null ? "" : until.toString());
        facts.put("visits", text("web.visits.hint", language));
        facts.put("visitors", text("web.visitors.explained", language, report.visitorError()));
        facts.put("signals", text("web.signals.hint", language));
        return tables.definitions(List.of(), facts, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
