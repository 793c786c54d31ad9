package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.History;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.sending.Today;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.truth.Cell;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedSite;

/** What the platform reports is what was sent, to the last dossier, faults and all. */
@Order(4)
@WithPlatform
class IndicatorsTest {
    private static final Faults FAULTS = Faults.all(0.05);
    private static final int MONTHS = 5;
    private static final Duration CATCH_UP = Duration.ofSeconds(90);

    private final Platform platform;
    private final Truth truth = new Truth();
    private final Clock clock = Clock.system(Calendar.ZONE);
    private final LocalDate today = LocalDate.now(clock);

    IndicatorsTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void equalTheTruthOfAFaultyHistoryInEveryGrouping() throws InterruptedException {
        var sites = List.of(platform.newSite("H56"), platform.newSite("H42"), platform.newSite("G17"));
        var systems =
                sites.stream().map(site -> new DossierSystem(11, site, FAULTS)).toList();
        var from = today.minusMonths(MONTHS);

        new History(new BulkCalls(platform.url(), true), truth, 2)
                .send(systems, from, today.minusDays(1), 40, clock.instant(), progress -> {});

        // late events count for later days
        var period = IndicatorQuery.between(from.minusDays(2), today);
        for (var site : sites) {
            var query = period.filteredBy("site", site.siteId());
            awaitTotal(query, site);
            assertGroups(query.groupedBy("month"), site, Cell::month);
            assertGroups(query.groupedBy("level"), site, Cell::level);
            assertGroups(query.groupedBy("procedure"), site, Cell::procedure);
            assertGroups(query.groupedBy("organisation"), site, Cell::organisation);
        }
    }

    @Test
    void equalTheTruthOfTodaysSingleCalls() throws InterruptedException {
        var site = platform.newSite("H56");
        var system = new DossierSystem(12, site, FAULTS);
        var today = new Today(new SingleCalls(platform.url()), truth, clock);

        try (var workers = new Workers(8)) {
            for (var dossier : (Iterable<Dossier>)
                    system.dossiers(this.today, 600, 1, clock.instant().plus(Duration.ofDays(100)))::iterator) {
                workers.give(() -> today.send(dossier, FAULTS));
            }
            workers.finish();
        }

        assertThat(today.refused()).isZero();
        assertThat(today.unanswered()).isZero();
        var query = IndicatorQuery.between(this.today, this.today.plusDays(1)).filteredBy("site", site.siteId());
        awaitTotal(query, site);
        assertGroups(query.groupedBy("procedure"), site, Cell::procedure);
    }

    private void awaitTotal(IndicatorQuery query, SimulatedSite site) throws InterruptedException {
        var expected = truth.total(cell -> cell.siteId() == site.siteId());
        var reports = platform.indicatorsFor("officer");
        var dossiers = expected.getOrDefault(Indicator.B1, Ratio.NOTHING).denominator();

        assertThat(dossiers).isPositive();
        reports.await(query, dossiers, CATCH_UP, seen -> {});
        assertThat(reports.total(query)).isEqualTo(expected);
    }

    private void assertGroups(
            IndicatorQuery query,
            SimulatedSite site,
            java.util.function.Function<Cell, @org.jspecify.annotations.Nullable Object> group)
            throws InterruptedException {
        Map<String, Map<Indicator, Ratio>> expected = truth.by(group, cell -> cell.siteId() == site.siteId());

        assertThat(platform.indicatorsFor("officer").groups(query)).isEqualTo(expected);
    }
}
