package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.emc.local.Part;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.platform.PlatformException;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/** Every event answered 204 is in the ledger exactly once and counted exactly once, whatever is killed meanwhile. */
@Order(8)
@WithPlatform
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReliabilityTest {
    private static final int SOME = 300;
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final Duration BROKER_AWAY = Duration.ofMinutes(1);

    private final Platform platform;

    ReliabilityTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    @Order(1)
    void nothingIsLostOrDoubledWhenIngestServiceIsKilled() throws InterruptedException {
        var site = newSite();

        try (var load = new SteadyLoad(platform, site)) {
            load.awaitAcknowledged(SOME, "before the kill");
            platform.local().kill(Part.INGEST);
            platform.local().start(EnumSet.of(Part.INGEST));
            load.awaitAcknowledged(SOME, "after the restart");
            load.stop();

            assertExactlyOnce(site, load);
        }
    }

    @Test
    @Order(2)
    void eventsAreTakenWithoutKafkaAndNothingIsLostOrDoubled() throws InterruptedException {
        var site = newSite();

        try (var load = new SteadyLoad(platform, site)) {
            load.awaitAcknowledged(SOME, "before the kill");
            platform.local().kill(Part.KAFKA);
            load.awaitAcknowledged(SOME, "without Kafka");
            load.slowest();
            load.awaitAcknowledged(SOME, "from the spool");
            assertThat(load.slowest()).as("answer from the spool").isLessThan(Duration.ofSeconds(1));
            platform.local().start(EnumSet.of(Part.KAFKA));
            load.awaitAcknowledged(SOME, "after the restart");
            load.stop();

            assertExactlyOnce(site, load);
        }
    }

    @Test
    @Order(3)
    void eventsAreTakenWithoutPostgresAndNothingIsLostOrDoubled() throws InterruptedException {
        var site = newSite();

        try (var load = new SteadyLoad(platform, site)) {
            load.awaitAcknowledged(SOME, "before the kill");
            platform.local().kill(Part.POSTGRES);
            load.awaitAcknowledged(SOME, "without PostgreSQL");
            platform.local().start(EnumSet.of(Part.POSTGRES));
            load.awaitAcknowledged(SOME, "after the restart");
            load.stop();

            assertThat(load.unknown())
                    .as("events refused while the database was away")
                    .isEmpty();
            assertExactlyOnce(site, load);
        }
    }

    @Test
    @Order(4)
    void aMinuteWithoutKafkaAndIngestServiceKilledMeanwhile() throws InterruptedException {
        var site = newSite();

        try (var load = new SteadyLoad(platform, site)) {
            load.awaitAcknowledged(SOME, "before the kill");
            long start = System.nanoTime();
            platform.local().kill(Part.KAFKA);
            load.awaitAcknowledged(SOME, "without Kafka");
            platform.local().kill(Part.INGEST);
            platform.local().start(EnumSet.of(Part.INGEST));
            load.awaitAcknowledged(SOME, "after ingest-service's restart without Kafka");
            Platform.await("the minute to pass")
                    .atMost(BROKER_AWAY.plusSeconds(5))
                    .until(() -> System.nanoTime() - start >= BROKER_AWAY.toNanos());
            platform.local().start(EnumSet.of(Part.KAFKA));
            load.awaitAcknowledged(SOME, "after Kafka's restart");
            load.stop();

            assertExactlyOnce(site, load);
        }
    }

    /** The sign-in server needs a moment after the database was killed under it. */
    private SimulatedSite newSite() {
        return Platform.await("a site to be made")
                .atMost(CATCH_UP)
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(() -> platform.newSite("H56"), Objects::nonNull);
    }

    private void assertExactlyOnce(SimulatedSite site, SteadyLoad load) {
        var ledger = platform.ledger();
        Platform.await("every acknowledged event of site " + site + " in the ledger")
                .atMost(CATCH_UP)
                .untilAsserted(() -> assertThat(missing(ledger, site, load))
                        .as(
                                "missing of %d acknowledged; %s",
                                load.acknowledged().size(), ledger.situation())
                        .isZero());
        Platform.await("the ledger to rest").during(Duration.ofSeconds(2)).until(unchanged(ledger, site));
        Map<String, Integer> events = ledger.eventsPerDossier(site.siteId());
        assertThat(events).allSatisfy((dossier, count) -> assertThat(count).isEqualTo(1));
        assertThat(never(events.keySet(), load)).as("dossiers nobody sent").isEmpty();

        var today = LocalDate.now(Calendar.ZONE);
        var query =
                IndicatorQuery.between(today.minusDays(1), today.plusDays(1)).filteredBy("site", site.siteId());
        var reports = platform.indicatorsFor("officer");
        Platform.await("the reports to count " + events.size() + " dossiers of site " + site)
                .atMost(CATCH_UP)
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(
                        () -> reports.total(query).getOrDefault(Indicator.B1, Ratio.NOTHING),
                        new Ratio(events.size(), events.size())::equals);
    }

    private static long missing(Ledger ledger, SimulatedSite site, SteadyLoad load) {
        var recorded = ledger.eventsPerDossier(site.siteId()).keySet();
        return load.acknowledged().stream()
                .filter(dossier -> !recorded.contains(dossier))
                .count();
    }

    /** True as long as the ledger has what it had at the first look. */
    private static java.util.concurrent.Callable<Boolean> unchanged(Ledger ledger, SimulatedSite site) {
        long first = ledger.events(site.siteId());
        return () -> ledger.events(site.siteId()) == first;
    }

    private static Set<String> never(Set<String> inLedger, SteadyLoad load) {
        var never = new HashSet<>(inLedger);
        never.removeAll(load.acknowledged());
        never.removeAll(load.unknown());
        return never;
    }
}
