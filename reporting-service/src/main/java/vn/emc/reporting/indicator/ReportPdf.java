package vn.emc.reporting.indicator;

import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.problem.ReportingProblem;

/** An answer as a PDF for paper: the page's table on A4 across, with what the numbers mean and the data's cut-off. */
@Component
@RequiredArgsConstructor
class ReportPdf {
    /** Beyond it nobody reads paper, and a layout takes too long. */
    static final int MOST_ROWS = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int DECIMALS = 2;

    private final PdfFile file;
    private final MessageSource messages;
    private final Clock clock;

    /** A row as it is printed. */
    record Line(List<String> groups, List<Figure> figures, String coverage) {}

    /** A figure as it is printed: the ratio, and under it what it is made of. */
    record Figure(String ratio, String fraction) {}

    byte[] write(IndicatorReport report, Question question, Locale language) throws IOException {
        if (report.rows().size() > MOST_ROWS) {
            throw new ReportingProblem.TooManyRows(MOST_ROWS, report.rows().size());
        }
        var model = new HashMap<String, Object>();
        model.put("language", language.getLanguage());
        model.put("period", day(question.from()) + " – " + day(question.to()));
        model.put("facts", facts(report, language));
        model.put(
                "groups",
                question.groupBy().stream()
                        .map(grouping -> text("group." + grouping.parameter(), language))
                        .toList());
        model.put("indicators", question.columns());
        model.put(
                "lines",
                report.rows().stream().map(row -> line(row, question, language)).toList());
        model.put("provisional", isProvisional(report));
        model.put("hides", hides(report));
        model.put("covers", report.covers());
        model.put("definitions", report.definitions());
        return file.write("pdf/report", model, language);
    }

    private static boolean hides(IndicatorReport report) {
        return report.rows().stream()
                .anyMatch(row -> row.values().values().stream().anyMatch(Value::hidden));
    }

    private static boolean isProvisional(IndicatorReport report) {
        return report.rows().stream()
                .anyMatch(row -> row.values().values().stream().anyMatch(Value::provisional));
    }

    private Map<String, String> facts(IndicatorReport report, Locale language) {
        var facts = new HashMap<String, String>();
        facts.put("population", text("population." + report.population(), language));
        facts.put("view", text("view." + report.view(), language));
        facts.put(
                "coverage",
                report.coverage().connected() + " / " + report.coverage().total());
        var until = report.dataUntil();
        facts.put("dataUntil", until == null ? "–" : MOMENT.format(until.atZone(BusinessDay.ZONE)));
        facts.put("printed", MOMENT.format(clock.instant().atZone(BusinessDay.ZONE)));
        return facts;
    }

    private Line line(Row row, Question question, Locale language) {
        var groups = question.groupBy().stream()
                .map(grouping -> Objects.requireNonNullElse(row.label().get(grouping.parameter()), "–"))
                .toList();
        var figures = new ArrayList<Figure>();
        row.values().values().forEach(value -> figures.add(figure(value, language)));
        return new Line(groups, figures, coverage(row, language));
    }

    private String coverage(Row row, Locale language) {
        var coverage = row.coverage();
        return coverage == null
                ? "–"
                : messages.getMessage(
                        "coverage.short." + coverage.of(),
                        new Object[] {coverage.connected(), coverage.total()},
                        language);
    }

    private Figure figure(Value value, Locale language) {
        var numerator = value.numerator();
        var denominator = value.denominator();
        if (numerator == null || denominator == null) {
            return new Figure(text("hidden.short", language), "");
        }
        var counts = NumberFormat.getIntegerInstance(language);
        var ratios = NumberFormat.getNumberInstance(language);
        ratios.setMinimumFractionDigits(DECIMALS);
        var ratio = value.ratio() == null ? text("table.none", language) : ratios.format(value.ratio());
        return new Figure(
                value.provisional() ? ratio + " *" : ratio,
                counts.format(numerator) + " / " + counts.format(denominator));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
