package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.BusinessDay;
import vn.emc.test.DossierEvents;

/** How late events came is added up beside the cells, whatever batches they come in and however often. */
class LatenessRollupTest {
    private static final Instant MARCH = Instant.parse("2024-03-20T02:00:00Z");
    private static final LocalDate IN_CODE = LocalDate.of(2024, 3, 4);

    private static RollupDatabase rollup;

    @BeforeAll
    static void startDatabase() {
        rollup = new RollupDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        rollup.close();
    }

    @BeforeEach
    void forgetEverything() {
        rollup.database.execute(
                "truncate dossier_state, day_cell, month_cell, procedure_month_cell, site_day_cell, lateness");
    }

    @Test
    void everyEventCountsOnceWhateverTheBatchesAndHoweverOftenItIsDelivered() {
        var random = new Random(2022);
        for (var run = 0; run < 30; run++) {
            forgetEverything();
            var events = events(random);
            var sent = new ArrayList<>(events);
            for (var again = 0; again < 20; again++) {
                var first = random.nextInt(sent.size());
                sent.add(first + 1 + random.nextInt(sent.size() - first), sent.get(first));
            }

            for (var from = 0; from < sent.size(); ) {
                var to = Math.min(sent.size(), from + 1 + random.nextInt(20));
                rollup.apply(sent.subList(from, to));
                from = to;
            }

            assertThat(table()).as("run %d", run).isEqualTo(naive(events));
        }
    }

    @Test
    void aBatchThatIsUndoneLeavesNothing() {
        rollup.applyAndUndo(List.of(DossierEvents.received().arrivedAt(MARCH).event()));

        assertThat(table()).isEmpty();
    }

    /** Backdated results, and receptions that only their code dates. */
    private static List<DossierEvent> events(Random random) {
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i < 60; i++) {
            var code = "000.00.11.H56-240304-%04d".formatted(random.nextInt(10));
            var arrived = MARCH.plus(random.nextInt(96), ChronoUnit.HOURS).plusSeconds(i);
            events.add((random.nextBoolean()
                            ? DossierEvents.received().at(arrived)
                            : DossierEvents.result()
                                    .at(arrived.minus(1 + random.nextInt(400), ChronoUnit.HOURS))
                                    .arrivedAt(arrived))
                    .dossier(1 + random.nextInt(2), code)
                    .event());
        }
        events.sort(Comparator.comparing(DossierEvent::receivedAt));
        return events;
    }

    /** Of receptions that only their code dates, the dossier's first counts. */
    private static Map<String, Long> naive(List<DossierEvent> events) {
        var counts = new TreeMap<String, Long>();
        var received = new HashSet<String>();
        for (var event : events) {
            if (event.status() == 1 && !received.add(event.key())) {
                continue;
            }
            var arrived = BusinessDay.of(event.receivedAt());
            var happened = event.eventTime().equals(event.receivedAt()) ? IN_CODE : BusinessDay.of(event.eventTime());
            var days = ChronoUnit.DAYS.between(happened, arrived);
            counts.merge("%d %s %d".formatted(event.siteId(), arrived, days), 1L, Long::sum);
        }
        return counts;
    }

    private static Map<String, Long> table() {
        var counts = new TreeMap<String, Long>();
        rollup.database.query("select site_id || ' ' || day || ' ' || days_late, events from lateness", row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
