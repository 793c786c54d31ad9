package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.local.Part;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformException;
import vn.emc.simulator.sending.BulkBody;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/** A replay of the quarantine whose process is killed in the middle of it ends by itself, with every event counted once. */
@Order(8)
@WithPlatform
class KilledReplayTest {
    private static final String QUARANTINE = "/api/ingest/v1/quarantine";
    private static final int OWN_STATUS = 91;
    private static final int EVENTS = 40_000;
    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final Platform platform;
    private final PlatformApi admin;
    private final Clock clock = Clock.system(Calendar.ZONE);

    KilledReplayTest(Platform platform) {
        this.platform = platform;
        this.admin = platform.as("admin");
    }

    @Test
    void aReplayThatIsKilledGoesOnByItselfAndEveryEventIsAcceptedOnce() throws InterruptedException {
        var site = platform.newSite("H56");
        fillQuarantine(site);

        var id = begin(site);
        Platform.await("the replay to be under way")
                .pollInterval(Duration.ofMillis(10))
                .until(() -> platform.ledger().replayed(id) > 0);
        platform.local().kill(Part.INGEST);
        assertThat(platform.ledger().replayed(id))
                .as("events looked at before the kill")
                .isBetween(1L, EVENTS - 1L);
        platform.local().start(EnumSet.of(Part.INGEST));

        var over = Platform.await("the replay to end")
                .atMost(CATCH_UP)
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(
                        () -> admin.get(QUARANTINE + "/replays/" + id),
                        found -> found.path("state").asString().equals("SUCCEEDED"));
        assertThat(over.path("accepted").asLong()).isEqualTo(EVENTS);
        assertThat(over.path("stayed").asLong()).isZero();
        assertEveryEventCountsOnce(site);
        assertThat(waiting(site)).isZero();
    }

    /** Each event is of a dossier of its own, and has a status that only the site itself knows. */
    private void fillQuarantine(SimulatedSite site) throws InterruptedException {
        var calls = new BulkCalls(platform.url(), true);
        var body = new BulkBody();
        for (var number = 0; number < EVENTS; number++) {
            body.add(Events.received(site, "H56.01-261122-%06d".formatted(number))
                    .withStatus(OWN_STATUS)
                    .at(clock.instant()));
            if (body.isFull() || number == EVENTS - 1) {
                calls.send(site, body);
                body = new BulkBody();
            }
        }
        Platform.await("all events in quarantine").atMost(CATCH_UP).until(() -> waiting(site) == EVENTS);
    }

    private long begin(SimulatedSite site) throws InterruptedException {
        var change = Map.of("field", "Status", "kind", "SET", "value", "1");
        var request = Map.of(
                "filter", Map.of("site", site.siteId()), "repair", Map.of("changes", List.of(change)), "dryRun", false);
        return admin.post(QUARANTINE + "/replays", request).path("id").asLong();
    }

    private long waiting(SimulatedSite site) throws InterruptedException {
        return admin.get(QUARANTINE + "?size=1&site=" + site.siteId())
                .path("total")
                .asLong();
    }

    private void assertEveryEventCountsOnce(SimulatedSite site) {
        var ledger = platform.ledger();
        Platform.await("every event in the ledger; " + ledger.situation())
                .atMost(CATCH_UP)
                .until(() -> ledger.events(site.siteId()) >= EVENTS);
        assertThat(ledger.eventsPerDossier(site.siteId()))
                .hasSize(EVENTS)
                .allSatisfy((dossier, count) -> assertThat(count).isEqualTo(1));
        var today = LocalDate.now(clock);
        var query =
                IndicatorQuery.between(today.minusDays(1), today.plusDays(1)).filteredBy("site", site.siteId());
        var reports = platform.indicatorsFor("officer");
        Platform.await("the reports to count every dossier")
                .atMost(CATCH_UP)
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(
                        () -> reports.total(query).getOrDefault(Indicator.B1, Ratio.NOTHING),
                        new Ratio(EVENTS, EVENTS)::equals);
    }
}
