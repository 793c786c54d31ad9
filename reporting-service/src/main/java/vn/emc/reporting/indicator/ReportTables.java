package vn.emc.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/** Lays a report out as a table: for each grouping code and name, for each indicator both quantities and the ratio. */
@Component
@RequiredArgsConstructor
class ReportTables {
    private final MessageSource messages;

    ReportTable of(IndicatorReport report, Question question, Locale language) {
        return new ReportTable(
                headings(question, language),
                report.rows().stream()
                        .map(row -> cells(row, question, language))
                        .toList());
    }

    private List<String> headings(Question question, Locale language) {
        var headings = new ArrayList<String>();
        for (var grouping : question.groupBy()) {
            var name = text("group." + grouping.parameter(), language);
            headings.add(text("table.code", language, name));
            headings.add(name);
        }
        for (var indicator : question.ids()) {
            headings.add(text("table.numerator", language, indicator));
            headings.add(text("table.denominator", language, indicator));
            headings.add(text("table.ratio", language, indicator));
        }
        headings.add(text("table.provisional", language));
        return headings;
    }

    private List<@Nullable Object> cells(Row row, Question question, Locale language) {
        var cells = new ArrayList<@Nullable Object>();
        for (var grouping : question.groupBy()) {
            cells.add(row.group().get(grouping.parameter()));
            cells.add(row.label().get(grouping.parameter()));
        }
        var provisional = false;
        for (var value : row.values().values()) {
            cells.add(value.numerator());
            cells.add(value.denominator());
            cells.add(value.ratio() == null ? text("table.none", language) : value.ratio());
            provisional |= value.provisional();
        }
        cells.add(text(provisional ? "table.yes" : "table.no", language));
        return cells;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
