package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.DossierUnit;
import vn.emc.dossier.Said;
import vn.emc.test.RandomEvents;

class RollingUpTest {
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
        rollup.database.execute("truncate dossier_state, day_cell, month_cell, procedure_month_cell, site_day_cell");
    }

    @Test
    void aStoredStateIsReadBackAsItWas() {
        var random = new RandomEvents(11);
        var expected = new HashMap<DossierKey, DossierState>();
        for (var i = 0; i < 300; i++) {
            var events = random.ofDossier(i % 3, "H56-" + i);
            rollup.apply(events);
            expected.put(DossierKey.of(events.getFirst()), fold(events));
        }

        assertThat(rollup.load(List.copyOf(expected.keySet()))).isEqualTo(expected);
    }

    @Test
    void cellsAfterRandomBatchesAreWhatCountingFromScratchGives() {
        var random = new RandomEvents(12);
        var all = new ArrayList<DossierEvent>();
        for (var i = 0; i < 400; i++) {
            all.addAll(random.ofDossier(i % 4, "H56-" + i));
        }

        applyInRandomBatches(random.shuffledWithRepeats(all), new Random(12));

        assertThat(rollup.dayCells()).isEqualTo(countedFromScratch(all));
        assertThat(monthsThatDifferFromTheirDays()).isEmpty();
        assertThat(monthsByProcedureThatDifferFromTheirDays()).isEmpty();
        assertThat(daysOfSitesThatDifferFromTheirProcedures()).isEmpty();
    }

    @Test
    void resendsCountInTheirOwnColumnOnly() {
        var random = new RandomEvents(13);
        var plain = new ArrayList<DossierEvent>();
        var resent = new ArrayList<DossierEvent>();
        var repeats = 0;
        for (var i = 0; i < 300; i++) {
            var events = random.oneAfterTheOther(i % 3, "H56-" + i);
            var withResends = random.withResends(events);
            plain.addAll(events);
            resent.addAll(withResends);
            repeats += fold(events).isExcluded() ? 0 : withResends.size() - events.size();
        }

        applyInRandomBatches(random.shuffledWithRepeats(resent), new Random(13));

        assertThat(withoutRepeats(rollup.dayCells())).isEqualTo(withoutRepeats(countedFromScratch(plain)));
        assertThat(sum("repeats", 1)).isEqualTo(repeats);
    }

    private static Map<List<Object>, List<Integer>> withoutRepeats(Map<List<Object>, List<Integer>> cells) {
        var repeats = List.of(Measure.values()).indexOf(Measure.REPEATS);
        var without = new HashMap<List<Object>, List<Integer>>();
        cells.forEach((cell, numbers) -> without.put(
                cell,
                IntStream.range(0, numbers.size())
                        .filter(index -> index != repeats)
                        .mapToObj(numbers::get)
                        .toList()));
        return without;
    }

    @Test
    void aRepeatedBatchChangesNothingAndWritesNothing() {
        var events = List.of(received().event(), processing().event(), result().event());
        rollup.apply(events);
        var before = writes();

        rollup.apply(events);

        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void anUndoneBatchLeavesNothingBehindAndCanBeAppliedAgain() {
        var events = List.of(received().procedure("9.999999").event());
        rollup.applyAndUndo(events);

        assertThat(rollup.dayCells()).isEmpty();
        rollup.apply(events);

        assertThat(rollup.dayCells()).hasSize(1);
    }

    @Test
    void aResultMovesTheDossierFromOneCellsCountsToAnothers() {
        rollup.apply(List.of(received().event()));
        rollup.apply(List.of(result().event()));

        assertThat(sum("received_online", 1)).isEqualTo(1);
        assertThat(sum("fully_online", 1)).isEqualTo(1);
        assertThat(sum("finished", 1)).isEqualTo(1);
        assertThat(sum("dossiers", 2)).isEqualTo(1);
    }

    @Test
    void aLaterResultTakesTheEarlierOnesPlace() {
        rollup.apply(List.of(received().event(), result().event()));
        rollup.apply(List.of(
                processing().at("2024-03-20T08:00:00+07:00").event(),
                result().formsReception(2).at("2024-03-21T08:00:00+07:00").event()));

        assertThat(sum("fully_online", 1)).isZero();
        assertThat(sum("dossiers", 2)).isEqualTo(1);
        assertThat(sum("dossiers", 1)).isEqualTo(1);
    }

    @Test
    void anEarlierReceptionMovesTheDossierToAnotherDay() {
        rollup.apply(List.of(received().event()));
        rollup.apply(List.of(received().at("2024-02-29T08:00:00+07:00").event()));

        assertThat(rollup.database.queryForObject(
                        "select string_agg(day::text, ',') from day_cell where dossiers > 0", String.class))
                .isEqualTo("2024-02-29");
        assertThat(rollup.database.queryForObject(
                        "select string_agg(month::text, ',') from month_cell where dossiers > 0", String.class))
                .isEqualTo("2024-02-01");
    }

    @Test
    void dossiersOfTwoSitesWithTheSameCodeAreTwo() {
        rollup.apply(List.of(
                received().dossier(1, "A").event(), received().dossier(2, "A").event()));

        assertThat(sum("dossiers", 1)).isEqualTo(2);
    }

    @Test
    void aCodeThatComesWithoutANameCountsAndIsNamedLater() {
        rollup.apply(List.of(named("2.000001", null)));
        rollup.apply(List.of(named("2.000001", "Cấp đổi"), named("2.000001", "Cấp lại")));

        assertThat(sum("dossiers", 1)).isOne();
        assertThat(rollup.database.queryForObject("select name from procedure where code = '2.000001'", String.class))
                .isEqualTo("Cấp đổi");
        assertThat(rollup.database.queryForObject("select count(*) from site_code", Integer.class))
                .isOne();
    }

    private static DossierEvent named(String procedure, @Nullable String name) {
        return received().procedure(procedure).named(name).event();
    }

    @Test
    void aProceduresFirstNameIsKept() {
        rollup.apply(List.of(received().procedure("1.000001").event()));

        assertThat(rollup.database.queryForObject("select name from procedure where code = '1.000001'", String.class))
                .isEqualTo("Cấp giấy bưu chính");
    }

    @Test
    void everyMeasureCountsWhatItsNameSays() {
        rollup.apply(List.of(
                received().fromNationalPortal(1).event(),
                result().payment(1).byPost(2).event(),
                received()
                        .dossier(1, "counter")
                        .fromNationalPortal(1)
                        .formsReception(2)
                        .event(),
                result().dossier(1, "counter").payment(2).formsReception(2).event()));

        assertThat(sum("dossiers", 1)).isEqualTo(2);
        assertThat(sum("received_online", 1)).isEqualTo(1);
        assertThat(sum("fully_online", 1)).isEqualTo(1);
        assertThat(sum("finished", 1)).isEqualTo(2);
        assertThat(sum("paid_online", 1)).isEqualTo(1);
        assertThat(sum("paid", 1)).isEqualTo(2);
        assertThat(sum("by_post", 1)).isEqualTo(1);
        assertThat(sum("from_national", 1)).isEqualTo(1);
        assertThat(sum("online_finished", 1)).isEqualTo(1);
        assertThat(sum("online_paid_online", 1)).isEqualTo(1);
        assertThat(sum("online_paid", 1)).isEqualTo(1);
        assertThat(sum("online_by_post", 1)).isEqualTo(1);
    }

    private static void applyInRandomBatches(List<DossierEvent> events, Random random) {
        var from = 0;
        while (from < events.size()) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(200));
            rollup.apply(events.subList(from, to));
            from = to;
        }
    }

    private static Map<List<Object>, List<Integer>> countedFromScratch(List<DossierEvent> events) {
        var byDossier = new HashMap<DossierKey, List<DossierEvent>>();
        var shuffled = new ArrayList<>(events);
        Collections.reverse(shuffled);
        shuffled.forEach(event -> byDossier
                .computeIfAbsent(DossierKey.of(event), ignored -> new ArrayList<>())
                .add(event));
        var cells = new HashMap<List<Object>, List<Integer>>();
        byDossier.forEach((key, itsEvents) -> {
            var state = fold(itsEvents);
            for (var population : Population.values()) {
                count(cells, key, population, state);
            }
        });
        return cells;
    }

    private static void count(
            Map<List<Object>, List<Integer>> cells, DossierKey key, Population population, DossierState state) {
        var day = population.day(state);
        if (day == null || state.isExcluded()) {
            return;
        }
        var level = state.level();
        var cell = List.<Object>of(
                key.siteId(),
                population.getCode(),
                (int) day.toEpochDay(),
                rollup.dictionaries.procedures().id(Said.orNull(state.procedure())),
                rollup.dictionaries.units().id(DossierUnit.of(state, key.codeProfile())),
                level == null ? -1 : level.value().getCode());
        var numbers = new ArrayList<Integer>();
        for (var measure : Measure.values()) {
            numbers.add(measure.of(state));
        }
        cells.merge(cell, numbers, RollingUpTest::plus);
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        var sum = new ArrayList<Integer>();
        for (var i = 0; i < one.size(); i++) {
            sum.add(one.get(i) + other.get(i));
        }
        return sum;
    }

    private static DossierState fold(List<DossierEvent> events) {
        var state = DossierState.startingWith(events.getFirst());
        for (var event : events) {
            state = state.apply(event);
        }
        return state;
    }

    private static @Nullable Integer sum(String column, int population) {
        return rollup.database.queryForObject(
                "select coalesce(sum(" + column + "), 0) from day_cell where population = ?",
                Integer.class,
                population);
    }

    /** The transaction that last wrote each row. */
    private static List<String> writes() {
        return rollup.database.queryForList(
                "select xmin::text from dossier_state union all select xmin::text from day_cell", String.class);
    }

    private static List<Map<String, Object>> monthsThatDifferFromTheirDays() {
        return rollup.database.queryForList("""
                select site_id, population, date_trunc('month', day)::date as month, level,
                    sum(dossiers), sum(received_online), sum(fully_online), sum(finished)
                from day_cell group by 1, 2, 3, 4 having sum(dossiers) <> 0
                except
                select site_id, population, month, level, dossiers, received_online, fully_online, finished
                from month_cell""");
    }

    private static List<Map<String, Object>> daysOfSitesThatDifferFromTheirProcedures() {
        return rollup.database.queryForList("""
                select site_id, population, day, level,
                    sum(dossiers), sum(received_online), sum(fully_online), sum(finished), sum(paid), sum(repeats)
                from day_cell group by 1, 2, 3, 4 having sum(dossiers) <> 0
                except
                select site_id, population, day, level, dossiers, received_online, fully_online, finished, paid, repeats
                from site_day_cell""");
    }

    private static List<Map<String, Object>> monthsByProcedureThatDifferFromTheirDays() {
        return rollup.database.queryForList("""
                select site_id, population, date_trunc('month', day)::date as month, procedure_id, level,
                    sum(dossiers), sum(received_online), sum(fully_online), sum(finished), sum(paid), sum(repeats)
                from day_cell group by 1, 2, 3, 4, 5 having sum(dossiers) <> 0
                except
                select site_id, population, month, procedure_id, level,
                    dossiers, received_online, fully_online, finished, paid, repeats
                from procedure_month_cell""");
    }
}
