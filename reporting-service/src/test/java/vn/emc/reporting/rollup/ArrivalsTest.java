package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.test.DossierEvents;

/** What is added up beside the cells, whatever batches the events come in. */
class ArrivalsTest {
    private static final String UNIT = "000.00.11.H56";

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
                "truncate dossier_state, day_cell, month_cell, procedure_month_cell, site_day_cell, arrival_day, running_number");
    }

    @Test
    void eventsCountOnTheDayOfArrivalInVietnamAndCorrectionsDoNot() {
        rollup.apply(List.of(
                DossierEvents.received()
                        .arrivedAt(Instant.parse("2024-03-04T16:59:59Z"))
                        .event(),
                DossierEvents.received()
                        .arrivedAt(Instant.parse("2024-03-04T17:00:00Z"))
                        .event(),
                DossierEvents.processing()
                        .arrivedAt(Instant.parse("2024-03-05T08:00:00Z"))
                        .event(),
                DossierEvents.processing()
                        .corrected()
                        .arrivedAt(Instant.parse("2024-03-05T08:00:00Z"))
                        .event()));

        assertThat(rollup.database.queryForList("select day::text, events from arrival_day order by day"))
                .containsExactly(Map.of("day", "2024-03-04", "events", 1L), Map.of("day", "2024-03-05", "events", 2L));
    }

    @Test
    void eventsThatNameAUserAreCountedAndDaysNobodyCountedThemOnStayUnknown() {
        rollup.database.execute("insert into arrival_day (site_id, day, events, said) values (56, '2024-03-05', 7, 0)");
        var named = DossierEvents.received().dossier(56, "HS-1");
        rollup.apply(List.of(
                named.user(new DossierUser("a", null, 1, null)).event(),
                named.dossier(56, "HS-2")
                        .user(new DossierUser(null, "b", 2, null))
                        .event(),
                named.dossier(56, "HS-3")
                        .user(new DossierUser(null, null, 2, UNIT))
                        .event(),
                named.dossier(56, "HS-4").user(null).event(),
                named.dossier(56, "HS-5").at("2024-03-05T09:00:00+07:00").event()));

        assertThat(rollup.database.queryForList(
                        "select events || ':' || coalesce(with_user::text, '?') from arrival_day order by day",
                        String.class))
                .containsExactly("4:2", "8:?");
    }

    @Test
    void aDossiersNumberCountsOnceHoweverManyEventsItHas() {
        rollup.apply(List.of(dossier(3), dossier(5)));
        rollup.apply(List.of(dossier(5), dossier(9), dossier(9)));
        rollup.apply(List.of(DossierEvents.of(56, "HS-1", null, "2024-03-04")));

        assertThat(rollup.database.queryForList(
                        "select site_id, day::text, unit, lowest, highest, dossiers from running_number"))
                .containsExactly(Map.of(
                        "site_id", 56, "day", "2024-03-04", "unit", UNIT, "lowest", 3L, "highest", 9L, "dossiers", 3));
    }

    @Test
    void batchesAndTheirOrderMakeNoDifference() {
        var random = new Random(5);
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i < 300; i++) {
            events.add(DossierEvents.result()
                    .dossier(i % 3, UNIT + "-24030%d-%04d".formatted(1 + i % 4, random.nextInt(2_000)))
                    .level(random.nextInt(4) == 0 ? null : 3 + random.nextInt(2))
                    .payment(2)
                    .event());
        }
        rollup.apply(events);
        var atOnce = everything();

        forgetEverything();
        Collections.shuffle(events, random);
        for (var from = 0; from < events.size(); from += 7) {
            rollup.apply(events.subList(from, Math.min(events.size(), from + 7)));
        }

        assertThat(everything()).isEqualTo(atOnce);
        assertThat(atOnce).hasSize(3 + 3 * 4);
    }

    @Test
    void aBatchThatIsUndoneLeavesNothing() {
        rollup.applyAndUndo(List.of(dossier(1)));

        assertThat(everything()).isEmpty();
    }

    private static DossierEvent dossier(int number) {
        return DossierEvents.of(56, UNIT + "-240304-%04d".formatted(number), null, "2024-03-04");
    }

    private static List<String> everything() {
        return rollup.database.queryForList("""
                select 'd' || d::text from arrival_day d union all select 'n' || n::text from running_number n
                order by 1""", String.class);
    }
}
