package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.test.RandomEvents;

/** What changes in a period after it was closed is noted, to the last dossier and with its cause. */
class ClosedChangesTest {
    private static final Instant CUT_OFF = Instant.parse("2024-04-10T00:00:00Z");
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
                "truncate dossier_state, day_cell, month_cell, procedure_month_cell, site_day_cell, day_shift, month_shift, closed_change; delete from closing");
    }

    @Test
    void withoutAClosedPeriodNothingIsNoted() {
        rollup.apply(List.of(received().event()));

        assertThat(noted()).isEmpty();
    }

    @Test
    void onlyDaysOfTheClosedPeriodAreNoted() {
        close("2024-03-01", "2024-03-31");

        rollup.apply(List.of(
                received().event(),
                received().dossier(1, "April").at("2024-04-01T00:00:00+07:00").event()));

        assertThat(noted()).containsExactly(Map.entry("LATE 2024-03-04 1", 1));
    }

    @Test
    void everyChangeBearsItsCause() {
        rollup.apply(List.of(received().event()));
        close("2024-03-01", "2024-03-31");
        var after = CUT_OFF.plusSeconds(60);

        rollup.apply(List.of(received().dossier(1, "late").arrivedAt(after).event()));
        rollup.apply(
                List.of(received().dossier(1, "replayed").withSenderEventId().event()));
        rollup.apply(List.of(received()
                .dossier(1, "sender's id")
                .withSenderEventId()
                .arrivedAt(after)
                .event()));
        rollup.apply(List.of(
                received().dossier(1, "corrected").corrected().arrivedAt(after).event()));

        assertThat(noted())
                .containsOnly(
                        Map.entry("LATE 2024-03-04 1", 2),
                        Map.entry("REPLAY 2024-03-04 1", 1),
                        Map.entry("CORRECTION 2024-03-04 1", 1));
    }

    @Test
    void aDossierThatMovesOutOfTheClosedPeriodIsTakenFromIt() {
        rollup.apply(List.of(received().event()));
        close("2024-03-01", "2024-03-31");

        rollup.apply(List.of(received().at("2024-02-29T08:00:00+07:00").event()));

        assertThat(noted()).containsExactly(Map.entry("LATE 2024-03-04 1", -1));
    }

    @Test
    void aResultChangesWhatItsReceptionCountedFor() {
        rollup.apply(List.of(received().event()));
        close("2024-03-01", "2024-03-31");

        rollup.apply(List.of(result().at("2024-04-20T08:00:00+07:00").event()));

        assertThat(rollup.database.queryForMap(
                        "select dossiers, received_online, fully_online, finished from closed_change"))
                .isEqualTo(Map.of("dossiers", 0, "received_online", 0, "fully_online", 1, "finished", 1));
    }

    @Test
    void cellsAtClosingAndChangesAfterItAreTheCellsNow() {
        var random = new RandomEvents(61);
        var all = new ArrayList<DossierEvent>();
        for (var i = 0; i < 400; i++) {
            all.addAll(random.oneAfterTheOther(i % 4, "000.00.11.H56-2406%02d-%04d".formatted(20 + i % 11, i)));
        }
        var events = random.shuffledWithRepeats(all);
        var batches = new Random(61);
        var half = applyInRandomBatches(events.subList(0, events.size() / 2), batches);
        var cells = closedCells("day_cell");
        var shifts = closedCells("day_shift");
        close("2024-06-25", "2024-07-05");

        var rest = applyInRandomBatches(events.subList(half, events.size()), batches);

        assertThat(half + rest).isEqualTo(events.size());
        assertThat(sum(cells, closedCells("closed_change where not shifted"))).isEqualTo(closedCells("day_cell"));
        assertThat(sum(shifts, closedCells("closed_change where shifted"))).isEqualTo(closedCells("day_shift"));
        assertThat(noted()).hasSizeGreaterThan(5);
    }

    /** A change is either before the closing began, or noted. */
    @Test
    void aBatchUnderWayHoldsOffTheClosing() throws Exception {
        var underWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var batch =
                    threads.submit(() -> rollup.applyAndThen(List.of(received().event()), () -> {
                        underWay.countDown();
                        assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                    }));
            assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
            var closing = threads.submit(() -> close("2024-03-01", "2024-03-31"));

            assertThat(rollup.waitsForLock()).isTrue();
            assertThat(closing.isDone()).isFalse();
            goOn.countDown();
            batch.get(30, TimeUnit.SECONDS);
            closing.get(30, TimeUnit.SECONDS);
        }
        assertThat(noted()).isEmpty();
        assertThat(rollup.dayCells()).hasSize(1);
    }

    private static int applyInRandomBatches(List<DossierEvent> events, Random random) {
        var from = 0;
        while (from < events.size()) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(120));
            rollup.apply(events.subList(from, to));
            from = to;
        }
        return from;
    }

    /** As closing a period begins. */
    private static void close(String from, String to) {
        rollup.inTransaction(() -> {
            rollup.database.query("select pg_advisory_xact_lock(hashtext('closed_days'), 0)", row -> {});
            rollup.database.update(
                    "insert into closing (from_day, to_day, reason, requested_by, requested_at, state)"
                            + " values (?::date, ?::date, 'test', 'test', ?, 'SUCCEEDED')",
                    from,
                    to,
                    Timestamp.from(CUT_OFF));
        });
    }

    /** Dossiers by cause, day and population; empty ones left out. */
    private static Map<String, Integer> noted() {
        var noted = new HashMap<String, Integer>();
        rollup.database.query(
                "select cause || ' ' || day || ' ' || population, sum(dossiers) from closed_change group by 1", row -> {
                    if (row.getInt(2) != 0) {
                        noted.put(row.getString(1), row.getInt(2));
                    }
                });
        return noted;
    }

    private static Map<String, List<Integer>> closedCells(String table) {
        var measures = Stream.of(Measure.values())
                .map(measure -> "sum(" + measure.getColumn() + ")")
                .collect(Collectors.joining(", "));
        var cells = new HashMap<String, List<Integer>>();
        var where = table.contains(" where ") ? " and " : " where ";
        rollup.database.query(
                "select site_id || ' ' || population || ' ' || day || ' ' || procedure_id || ' ' || level, " + measures
                        + " from " + table + where + "day between '2024-06-25' and '2024-07-05' group by 1",
                row -> {
                    var numbers = new ArrayList<Integer>();
                    for (var measure = 0; measure < Measure.values().length; measure++) {
                        numbers.add(row.getInt(measure + 2));
                    }
                    cells.put(row.getString(1), numbers);
                });
        return withoutEmpty(cells);
    }

    private static Map<String, List<Integer>> sum(Map<String, List<Integer>> one, Map<String, List<Integer>> other) {
        var sum = new HashMap<>(one);
        other.forEach((cell, numbers) -> sum.merge(cell, numbers, (left, right) -> {
            var both = new ArrayList<Integer>();
            for (var index = 0; index < left.size(); index++) {
                both.add(left.get(index) + right.get(index));
            }
            return both;
        }));
        return withoutEmpty(sum);
    }

    private static Map<String, List<Integer>> withoutEmpty(Map<String, List<Integer>> cells) {
        cells.values().removeIf(numbers -> numbers.stream().allMatch(number -> number == 0));
        return cells;
    }
}
