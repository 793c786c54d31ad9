package vn.emc.reporting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/** Lays a report out as a table: for each grouping code and name, for each indicator both quantities and the ratio. */
@Component
@RequiredArgsConstructor
public class ReportTables {
    private static final List<String> EARLIER = List.of(
            "numerator",
            "denominator",
            "ratio",
            "difference.numerator",
            "difference.denominator",
            "difference.ratio",
            "version");

    private static final int COVERAGE_COLUMNS = 3;

    private final MessageSource messages;

    ReportTable of(IndicatorReport report, Question question, Locale language) {
        return new ReportTable(
                headings(report, question, language),
                report.rows().stream()
                        .map(row -> cells(row, report, question, language))
                        .toList());
    }

    private List<String> headings(IndicatorReport report, Question question, Locale language) {
        var headings = new ArrayList<String>();
        for (var grouping : question.groupBy()) {
            var name = text("group." + grouping.parameter(), language);
            headings.add(text("table.code", language, name));
            headings.add(name);
        }
        for (var indicator : question.columns()) {
            headings.add(text("table.numerator", language, indicator));
            headings.add(text("table.denominator", language, indicator));
            headings.add(text("table.ratio", language, indicator));
        }
        headings.add(text("table.provisional", language));
        for (var definition : report.indicators()) {
            if (definition.attribution() != null) {
                var other = text("attribution.by." + definition.attribution().other(), language);
                headings.add(text("table.numerator", language, definition.id()) + other);
                headings.add(text("table.denominator", language, definition.id()) + other);
                headings.add(text("table.ratio", language, definition.id()) + other);
            }
        }
        question.columns().forEach(indicator -> headings.add(text("table.version", language, indicator)));
        if (question.compare() != null) {
            question.columns()
                    .forEach(indicator -> EARLIER.forEach(
                            heading -> headings.add(text("table.earlier." + heading, language, indicator))));
        }
        if (report.covers()) {
            headings.add(text("table.coverage.of", language));
            headings.add(text("table.coverage.connected", language));
            headings.add(text("table.coverage.total", language));
        }
        return headings;
    }

    private List<@Nullable Object> cells(Row row, IndicatorReport report, Question question, Locale language) {
        var cells = new ArrayList<@Nullable Object>();
        for (var grouping : question.groupBy()) {
            cells.add(row.group().get(grouping.parameter()));
            cells.add(row.label().get(grouping.parameter()));
        }
        var provisional = false;
        for (var value : row.values().values()) {
            cells.add(value.numerator());
            cells.add(value.denominator());
            cells.add(value.hidden() ? null : ratio(value.ratio(), language));
            provisional |= value.provisional();
        }
        cells.add(text(provisional ? "table.yes" : "table.no", language));
        for (var definition : report.indicators()) {
            var attribution = definition.attribution();
            var other = attribution == null
                    ? null
                    : Objects.requireNonNull(row.values().get(definition.id())).by(attribution.other());
            if (other != null) {
                cells.add(other.numerator());
                cells.add(other.denominator());
                cells.add(other.numerator() == null ? null : ratio(other.ratio(), language));
            }
        }
        row.values().values().forEach(value -> cells.add(value.version()));
        if (question.compare() != null) {
            row.values().values().forEach(value -> cells.addAll(earlier(value.earlier(), language)));
        }
        if (report.covers()) {
            cells.addAll(coverage(row.coverage(), language));
        }
        return cells;
    }

    private List<@Nullable Object> coverage(@Nullable RowCoverage coverage, Locale language) {
        return coverage == null
                ? Collections.nCopies(COVERAGE_COLUMNS, null)
                : List.of(text("coverage." + coverage.of(), language), coverage.connected(), coverage.total());
    }

    private List<@Nullable Object> earlier(@Nullable EarlierValue earlier, Locale language) {
        if (earlier == null) {
            return Collections.nCopies(EARLIER.size(), null);
        }
        var difference = earlier.difference();
        return Arrays.asList(
                earlier.numerator(),
                earlier.denominator(),
                earlier.hidden() ? null : ratio(earlier.ratio(), language),
                difference == null ? null : difference.numerator(),
                difference == null ? null : difference.denominator(),
                difference == null ? null : difference.ratio(),
                earlier.version());
    }

    private Object ratio(@Nullable BigDecimal ratio, Locale language) {
        return ratio == null ? text("table.none", language) : ratio;
    }

    /** What the numbers mean, and of what they are. */
    ReportTable definitions(IndicatorReport report, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("period", report.period().from() + " – " + report.period().to());
        var compared = report.comparedWith();
        if (compared != null) {
            facts.put("comparedWith", compared.from() + " – " + compared.to());
        }
        facts.put("population", text("population." + report.population(), language));
        facts.put("view", text("view." + report.view(), language));
        facts.put(
                "coverage",
                report.coverage().connected() + " / " + report.coverage().total());
        var below = report.suppressedBelow();
        if (below != null && report.hidesSome()) {
            facts.put("hidden", text("hidden.note", language, below));
        }
        var until = report.dataUntil();
        facts.put("dataUntil", until == null ? "" : until.toString());
        return definitions(report.definitions(), facts, language);
    }

    /**
     * Lays out what numbers mean, and of what they are.
     *
     * @param facts texts by what follows {@code workbook.} in the key of their name
     */
    public ReportTable definitions(List<Definition> definitions, Map<String, String> facts, Locale language) {
        var rows = new ArrayList<List<@Nullable Object>>();
        definitions.forEach(each -> rows.add(definition(each, language)));
        rows.add(List.of());
        facts.forEach((key, value) -> rows.add(List.of(text("workbook." + key, language), "", value)));
        return new ReportTable(definitionHeadings(language), rows);
    }

    private List<String> definitionHeadings(Locale language) {
        return List.of(
                "Id",
                text("workbook.version", language),
                text("workbook.name", language),
                text("workbook.numerator", language),
                text("workbook.denominator", language),
                text("workbook.attribution", language),
                text("definition.openDossiers", language),
                text("definition.levelFrom", language),
                text("definition.from", language),
                text("definition.until", language),
                text("definition.target", language),
                text("definition.rule.numerator", language),
                text("definition.rule.denominator", language),
                text("definition.source", language));
    }

    private List<@Nullable Object> definition(Definition each, Locale language) {
        return Arrays.asList(
                each.id(),
                each.version(),
                each.name(),
                each.numerator(),
                each.denominator(),
                choice("attribution.", each.attribution(), language),
                choice("definition.openDossiers.", each.openDossiers(), language),
                choice("definition.levelFrom.", each.levelFrom(), language),
                each.validFrom(),
                each.validUntil(),
                each.target(),
                each.numeratorRule(),
                each.denominatorRule(),
                each.source());
    }

    private @Nullable String choice(String prefix, @Nullable Object chosen, Locale language) {
        return chosen == null ? null : text(prefix + chosen, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
