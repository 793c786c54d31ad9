package vn.emc.reporting.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.dossier.BusinessDay;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.page.Overview.Headline;
import vn.emc.reporting.page.Overview.Ranked;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.security.CurrentUser;

/** Puts the overview together out of three questions. */
@Service
@RequiredArgsConstructor
class Overviews {
    private static final int MONTHS = 13;
    private static final String MINISTRY = "ministry";
    private static final List<Indicator> HEADLINES = List.of(
            Indicator.B2,
            Indicator.B1,
            Indicator.B3,
            Indicator.B4,
            Indicator.B5,
            Indicator.B6,
            Indicator.B7,
            Indicator.B8);
    private static final List<Indicator> COMPARED = List.of(Indicator.B1, Indicator.B2);

    private final AnsweringQuestions answering;
    private final Organisations organisations;
    private final TrendChart chart;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Overview of(CurrentUser user, Locale language) {
        var today = BusinessDay.of(clock.instant());
        var year = today.withDayOfYear(1);
        var yearSoFar = answering.answer(question(HEADLINES, year, today, List.of()), user, language);
        var trend = answering.answer(
                question(COMPARED, today.withDayOfMonth(1).minusMonths(MONTHS - 1), today, List.of(Grouping.MONTH)),
                user,
                language);
        var ranking = answering
                .answer(question(COMPARED, year, today, List.of(Grouping.ORGANISATION)), user, language)
                .rows();
        var until = yearSoFar.dataUntil();
        return new Overview(
                trend.rows().isEmpty() && ranking.isEmpty(),
                year,
                today,
                headlines(yearSoFar),
                trend.rows(),
                trend.boundaries(),
                chart.json(trend, language),
                ranked(ranking, false),
                ranked(ranking, true),
                yearSoFar.coverage(),
                until == null ? null : until.atZone(BusinessDay.ZONE),
                headlines(yearSoFar).stream()
                        .anyMatch(headline -> headline.value().provisional()));
    }

    private static Question question(List<Indicator> ids, LocalDate from, LocalDate to, List<Grouping> groupBy) {
        return new Question(
                ids, from, to, null, null, null, null, groupBy, View.AS_NOW, Population.RECEIVED, null, false);
    }

    private static List<Headline> headlines(IndicatorReport report) {
        var values = report.rows().getFirst().values();
        return report.indicators().stream()
                .map(definition -> new Headline(definition, Objects.requireNonNull(values.get(definition.id()))))
                .toList();
    }

    private List<Ranked> ranked(List<Row> rows, boolean ministries) {
        var sorted = rows.stream()
                .filter(row -> code(row) != null && isMinistry(row) == ministries)
                .sorted(Comparator.comparing(Overviews::ratio, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (var index = 0; index < sorted.size(); index++) {
            ranked.add(ranked(sorted.get(index), place(ranked, sorted.get(index), index + 1)));
        }
        return ranked;
    }

    private static @Nullable Integer place(List<Ranked> before, Row row, int position) {
        var ratio = ratio(row);
        if (ratio == null) {
            return null;
        }
        var previous = before.isEmpty() ? null : before.getLast().fullyOnline().ratio();
        return previous != null && ratio.compareTo(previous) == 0
                ? before.getLast().place()
                : Integer.valueOf(position);
    }

    private static Ranked ranked(Row row, @Nullable Integer place) {
        return new Ranked(
                place,
                Objects.requireNonNull(code(row)),
                Objects.requireNonNull(row.label().get(Grouping.ORGANISATION.parameter())),
                Objects.requireNonNull(row.values().get(Indicator.B1.name())),
                Objects.requireNonNull(row.values().get(Indicator.B2.name())));
    }

    private static @Nullable BigDecimal ratio(Row row) {
        return Objects.requireNonNull(row.values().get(Indicator.B2.name())).ratio();
    }

    private static @Nullable String code(Row row) {
        return (String) row.group().get(Grouping.ORGANISATION.parameter());
    }

    private boolean isMinistry(Row row) {
        var code = code(row);
        return code != null
                && organisations
                        .organisation(UnitCode.parse(code))
                        .map(organisation -> organisation.kind().equals(MINISTRY))
                        .orElse(code.startsWith("G"));
    }
}
