package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.DossierState;
import vn.emc.test.DossierEvents;

/** Cells count by arrival; cells and shifts together by the days inside codes. */
class AttributionTest {
    private static final String UNIT = "000.00.11.H56";
    private static final LocalDate ARRIVED = LocalDate.of(2024, 3, 4);
    private static final Instant NOON = Instant.parse("2024-03-04T05:00:00Z");

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
                "truncate dossier_state, day_cell, month_cell, procedure_month_cell, site_day_cell, day_shift, month_shift, site_day_shift");
    }

    @Test
    void anyOrderBatchesAndRepeatsCountAsAttributingFromScratchDoes() {
        var random = new Random(23);
        for (var run = 0; run < 20; run++) {
            forgetEverything();
            var byDossier = new ArrayList<List<DossierEvent>>();
            for (var dossier = 0; dossier < 40; dossier++) {
                byDossier.add(events(random, dossier));
            }
            var sent = new ArrayList<DossierEvent>();
            byDossier.forEach(sent::addAll);
            byDossier.forEach(events -> sent.add(events.get(random.nextInt(events.size()))));
            Collections.shuffle(sent, random);

            for (var from = 0; from < sent.size(); ) {
                var to = Math.min(sent.size(), from + 1 + random.nextInt(30));
                rollup.apply(sent.subList(from, to));
                from = to;
            }

            assertThat(byCode("day")).as("run %d", run).isEqualTo(naive(byDossier, false));
            assertThat(byCode("month")).as("run %d", run).isEqualTo(naive(byDossier, true));
        }
    }

    @Test
    void theDateInsideTheCodeCountsWhereItIsEarlierThanArrivalByNotTooMuch() {
        assertThat(dayOf("240301", received().at(NOON).event())).isEqualTo("2024-03-01");
        assertThat(dayOf("240304", received().at(NOON).event())).isEqualTo("2024-03-04");
        assertThat(dayOf("240305", received().at(NOON).event())).isEqualTo("2024-03-04");
        assertThat(dayOf("230129", received().at(NOON).event())).isEqualTo("2023-01-29");
        assertThat(dayOf("230128", received().at(NOON).event())).isEqualTo("2024-03-04");
        assertThat(dayOf("249901", received().at(NOON).event())).isEqualTo("2024-03-04");
    }

    @Test
    void anEventTimeAndACorrectionStandAboveTheCode() {
        assertThat(dayOf(
                        "240301",
                        received()
                                .at("2024-03-03T08:00:00+07:00")
                                .arrivedAt(NOON)
                                .event()))
                .isEqualTo("2024-03-03");
        assertThat(dayOf("240301", received().at(NOON).corrected().event())).isEqualTo("2024-03-04");
    }

    @Test
    void aDossierThatOnlyItsResultNamesIsCountedByItsCodeToo() {
        assertThat(dayOf("240301", result().at(NOON).event())).isEqualTo("2024-03-01");
    }

    @Test
    void aReceptionThatTellsItsTimeTakesTheShiftBack() {
        rollup.apply(List.of(coded("240226", received().at(NOON).event())));
        assertThat(shifts()).isEqualTo(4);

        rollup.apply(List.of(coded(
                "240226",
                received().at("2024-03-01T08:00:00+07:00").arrivedAt(NOON).event())));

        assertThat(shifts()).isZero();
        assertThat(byCode("day"))
                .hasSize(1)
                .allSatisfy((cell, numbers) -> assertThat(cell).contains("2024-03-01"));
    }

    @Test
    void aDossierWithinItsMonthShiftsNoMonth() {
        rollup.apply(List.of(coded("240301", received().at(NOON).event())));

        assertThat(rollup.database.queryForObject("select count(*) from month_shift", Integer.class))
                .isZero();
    }

    @Test
    void aRepeatedBatchWritesNothingAndAnUndoneOneLeavesNothing() {
        var events = List.of(
                coded("240226", received().at(NOON).event()),
                coded("240226", result().at(NOON).event()));
        rollup.applyAndUndo(events);
        assertThat(shifts()).isZero();

        rollup.apply(events);
        var before = writes();
        rollup.apply(events);

        assertThat(before).hasSize(4);
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void dossiersOfEarlierVersionsStayOnTheDayOfTheirArrival() {
        rollup.apply(List.of(coded("240226", received().at(NOON).event())));
        rollup.database.execute("truncate day_shift, month_shift, site_day_shift");
        rollup.database.update("update dossier_state set received_untimed = default");

        rollup.apply(List.of(coded("240226", result().at(NOON.plusSeconds(60)).event())));

        assertThat(shifts()).isZero();
    }

    /** Up to five events of a dossier of March; some say when they happened. */
    private static List<DossierEvent> events(Random random, int number) {
        var day = LocalDate.of(2024, 3, 4).minusDays(random.nextInt(3) == 0 ? random.nextInt(450) : random.nextInt(5));
        var code = "%s-%02d%02d%02d-%04d"
                .formatted(UNIT, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i <= random.nextInt(5); i++) {
            var arrived = NOON.plus(random.nextInt(24 * 40), ChronoUnit.HOURS).plusSeconds(i);
            var event = random.nextInt(3) == 0 ? result() : received();
            event = event.dossier(1 + number % 2, random.nextInt(20) == 0 ? "HS-" + number : code)
                    .level(3 + random.nextInt(2))
                    .formsReception(1 + random.nextInt(2))
                    .at(random.nextInt(4) == 0 ? arrived.minus(random.nextInt(24 * 20), ChronoUnit.HOURS) : arrived)
                    .arrivedAt(arrived);
            events.add((random.nextInt(15) == 0 ? event.corrected() : event).event());
        }
        var ofOne = events.getFirst().codeProfile();
        return events.stream()
                .filter(event -> event.codeProfile().equals(ofOne))
                .toList();
    }

    /** Dossiers, online ones, finished ones and repeats by site, day and level. */
    private static Map<String, List<Integer>> naive(List<List<DossierEvent>> byDossier, boolean byMonth) {
        var counts = new TreeMap<String, List<Integer>>();
        for (var events : byDossier) {
            var state = DossierState.startingWith(events.getFirst());
            for (var event : events) {
                state = state.apply(event);
            }
            if (state.isExcluded()) {
                continue;
            }
            var day = naiveDay(events, state);
            counts.merge(
                    "%d %s %d"
                            .formatted(
                                    events.getFirst().siteId(),
                                    byMonth ? day.withDayOfMonth(1) : day,
                                    Objects.requireNonNull(state.level())
                                            .value()
                                            .getCode()),
                    List.of(
                            1,
                            state.reception().online() ? 1 : 0,
                            state.isFinished() ? 1 : 0,
                            state.sent().repeats()),
                    AttributionTest::plus);
        }
        return counts;
    }

    private static LocalDate naiveDay(List<DossierEvent> events, DossierState state) {
        var deciding = events.stream()
                .filter(event ->
                        event.eventId().equals(state.reception().origin().eventId()))
                .findFirst()
                .orElseThrow();
        var day = BusinessDay.of(deciding.eventTime());
        var code = deciding.codeProfile();
        if (deciding.kind().isAgreed()
                || !deciding.eventTime().equals(deciding.receivedAt())
                || !code.startsWith(UNIT)) {
            return day;
        }
        var digits = code.substring(UNIT.length() + 1, UNIT.length() + 7);
        var inCode = LocalDate.of(
                2000 + Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4)));
        var back = ChronoUnit.DAYS.between(inCode, day);
        return back > 0 && back <= 400 ? inCode : day;
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        var sum = new ArrayList<Integer>();
        for (var i = 0; i < one.size(); i++) {
            sum.add(one.get(i) + other.get(i));
        }
        return sum;
    }

    private static Map<String, List<Integer>> byCode(String unit) {
        var counts = new TreeMap<String, List<Integer>>();
        var columns =
                "site_id, %s as day, level, dossiers, received_online, finished, repeats, population".formatted(unit);
        rollup.database.query("""
                select site_id || ' ' || day || ' ' || level, sum(dossiers), sum(received_online), sum(finished), sum(repeats)
                from (select %s from %s_cell union all select %s from %s_shift) c where population = 1
                group by site_id, day, level
                having (sum(dossiers), sum(received_online), sum(finished), sum(repeats)) <> (0, 0, 0, 0)""".formatted(columns, unit, columns, unit), row -> {
            counts.put(row.getString(1), List.of(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        });
        return counts;
    }

    /** The day by code of a dossier with this date inside its code and this one event, which arrives on 4 March. */
    private String dayOf(String date, DossierEvent event) {
        forgetEverything();
        assertThat(BusinessDay.of(event.receivedAt())).isEqualTo(ARRIVED);
        rollup.apply(List.of(coded(date, event)));
        return byCode("day").keySet().iterator().next().split(" ", -1)[1];
    }

    private static DossierEvent coded(String date, DossierEvent event) {
        return new DossierEvents(event).dossier(56, UNIT + "-" + date + "-0001").event();
    }

    private static int shifts() {
        return Objects.requireNonNull(rollup.database.queryForObject("""
                select (select count(*) from day_shift where dossiers <> 0)
                    + (select count(*) from month_shift where dossiers <> 0)""", Integer.class));
    }

    /** The transaction that last wrote each row. */
    private static List<String> writes() {
        return rollup.database.queryForList(
                "select xmin::text from day_shift union all select xmin::text from month_shift", String.class);
    }
}
