package vn.emc.reporting.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.reporting.dashboard.Asked;
import vn.emc.reporting.dashboard.ComposingDashboards;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.page.Overview.Ranked;
import vn.emc.web.security.CurrentUser;

/** Puts the overview together: figures and trend, what ranks where, what changed. */
@Service
@RequiredArgsConstructor
class Overviews {
    private static final String MINISTRY = "ministry";
    private static final String PROVINCE = "province";

    private final ComposingDashboards dashboards;
    private final AnsweringQuestions answering;
    private final ReadingWeek weeks;
    private final ProvinceTiles tiles;
    private final Organisations organisations;

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview of(Question about, CurrentUser user, Locale language) {
        var question = Asked.by(about, ComposingDashboards.COMPARED, List.of(Grouping.ORGANISATION));
        var ranking = answering.answer(question, user, language).rows();
        var placed = user.isConfined() ? List.<ProvinceTile>of() : tiles.of(provinces(about), ranking);
        var own = user.organisation();
        return new Overview(
                dashboards.of(about, user, language),
                ranked(ranking, false),
                ranked(ranking, true),
                placed.stream().filter(ProvinceTile::hasPlace).toList(),
                placed.stream().filter(tile -> !tile.hasPlace()).toList(),
                weeks.of(about, user, language),
                own == null ? null : own.value());
    }

    private List<OrganisationState> provinces(Question about) {
        return organisations.roots(about.view(), about.from(), about.to()).stream()
                .filter(organisation -> organisation.kind().equals(PROVINCE))
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
