package vn.emc.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/**
 * Puts what was frozen in the place of what is counted now, where a period is closed and what was frozen answers the
 * question: values of the country or of ministries and provinces. All else stays as counted, beside the snapshot's name.
 */
@Component
@RequiredArgsConstructor
class ClosedValues {
    private final ClosedPeriods periods;

    IndicatorReport in(IndicatorReport report, Question question, Scope scope, Locale language) {
        if (question.live()) {
            return report;
        }
        var closures = new Closures(question, scope, periods.touching(question.from(), question.to()));
        if (closures.closed().isEmpty()) {
            return report;
        }
        if (!closures.canAnswer()) {
            return report.with(report.rows(), closures.around());
        }
        return question.isTrend() ? trend(report, closures) : whole(report, closures, language);
    }

    private IndicatorReport whole(IndicatorReport report, Closures closures, Locale language) {
        var period = closures.of(Map.of());
        if (period.isEmpty()) {
            return report.with(report.rows(), closures.around());
        }
        var frozen = frozen(closures, period.get());
        return new IndicatorReport(
                frozen.definitions(report.definitions(), language),
                report.boundaries(),
                report.period(),
                report.view(),
                report.population(),
                closures.question().groups(Grouping.ORGANISATION)
                        ? frozen.organisations(report.rows())
                        : report.rows().stream().map(frozen::row).toList(),
                closures.scope().organisation() == null ? frozen.dossiers().coverage() : report.coverage(),
                frozen.dossiers().dataUntil(),
                List.of(period.get()),
                null,
                null);
    }

    private IndicatorReport trend(IndicatorReport report, Closures closures) {
        var used = new ArrayList<>(closures.around());
        var rows = new ArrayList<Row>();
        for (var row : report.rows()) {
            var period = closures.of(row.group());
            period.filter(each -> !used.contains(each)).ifPresent(used::add);
            rows.add(period.map(each -> frozen(closures, each).row(row)).orElse(row));
        }
        return report.with(rows, used);
    }

    private FrozenRows frozen(Closures closures, ClosedPeriod period) {
        var question = closures.question();
        return new FrozenRows(
                question,
                closures.scope().organisation(),
                periods.frozen(period, question.population()),
                question.services().isEmpty() ? null : periods.services(period).orElse(null));
    }
}
