package vn.emc.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.web.security.CurrentUser;

/** Puts the upper part of a dashboard together out of three questions. */
@Service
@RequiredArgsConstructor
public class ComposingDashboards {
    private static final int MONTHS = 13;
    private static final List<Indicator> HEADLINES = List.of(
            Indicator.B2,
            Indicator.B1,
            Indicator.B3,
            Indicator.B4,
            Indicator.B5,
            Indicator.B6,
            Indicator.B7,
            Indicator.B8);

    /** Those drawn over time, and compared between parts. */
    public static final List<Indicator> COMPARED = List.of(Indicator.B1, Indicator.B2);

    private final AnsweringQuestions answering;
    private final ShownFigures shown;
    private final TrendChart chart;

    @Transactional(readOnly = true)
    public Dashboard of(Question about, CurrentUser user, Locale language) {
        var total = answering.answer(Asked.by(about, HEADLINES, List.of()), user, language);
        var before = PeriodBefore.of(about.from(), about.to());
        var then = answering.answer(
                Asked.between(about, HEADLINES, before.from(), before.to(), List.of()), user, language);
        var trend = answering.answer(
                Asked.between(about, COMPARED, trendFrom(about), about.to(), List.of(Grouping.MONTH)), user, language);
        var until = total.dataUntil();
        var row = total.rows().getFirst();
        return new Dashboard(
                about,
                row,
                before,
                headlines(total, row, then.rows().getFirst()),
                trend.rows(),
                trend.boundaries(),
                chart.json(trend, language),
                total.coverage(),
                until == null ? null : until.atZone(BusinessDay.ZONE),
                total.snapshots().stream().filter(total::shows).toList());
    }

    /** Whether the user may have all of a dashboard's figures by the level that dossiers say. */
    public boolean offersLevel(Question about, CurrentUser user) {
        var before = PeriodBefore.of(about.from(), about.to()).from();
        var trend = trendFrom(about);
        return shown.allows(Grouping.LEVEL, before.isBefore(trend) ? before : trend, about.to(), user);
    }

    /** A year and its month before, or the whole period where that is longer. */
    private static LocalDate trendFrom(Question about) {
        var usual = about.to().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return about.from().isBefore(usual) ? about.from().withDayOfMonth(1) : usual;
    }

    private static List<Headline> headlines(IndicatorReport report, Row now, Row before) {
        return report.indicators().stream()
                .map(definition -> Headline.of(
                        definition,
                        Objects.requireNonNull(now.values().get(definition.id())),
                        Objects.requireNonNull(before.values().get(definition.id()))))
                .toList();
    }
}
