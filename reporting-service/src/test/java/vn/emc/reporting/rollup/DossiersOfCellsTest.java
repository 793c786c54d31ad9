package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.emc.test.RandomEvents;

class DossiersOfCellsTest {
    private static RollupDatabase rollup;
    private static DossiersOfCells dossiers;

    @BeforeAll
    static void countDossiers() {
        rollup = new RollupDatabase();
        dossiers = new DossiersOfCells(rollup.database, rollup.dictionaries);
        var random = new RandomEvents(31);
        for (var i = 0; i < 600; i++) {
            rollup.apply(random.ofDossier(i % 3, "H56-" + i));
        }
    }

    @AfterAll
    static void stopDatabase() {
        rollup.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPEATS")
    void aCellHoldsAsManyDossiersAsItCounts(Measure measure) {
        for (var population : Population.values()) {
            var cells = cells(population, measure);
            var total = cells.isEmpty() ? 0 : cells.getLast().before() + held(population, measure, cells.getLast());

            var found = dossiers.list(population, measure, cells, 0, 10_000);

            assertThat(total).isPositive();
            assertThat(found)
                    .doesNotHaveDuplicates()
                    .hasSize(Math.toIntExact(total))
                    .allSatisfy(dossier -> {
                        assertThat(measure.of(dossier.state())).isOne();
                        assertThat(cells)
                                .anyMatch(cell -> cell.siteId() == dossier.siteId()
                                        && cell.day().equals(population.day(dossier.state())));
                    });
        }
    }

    @Test
    void partsOfTheListMakeUpTheWhole() {
        var cells = cells(Population.RECEIVED, Measure.RECEIVED_ONLINE);
        var whole = dossiers.list(Population.RECEIVED, Measure.RECEIVED_ONLINE, cells, 0, 10_000);

        var parts = new ArrayList<FoundDossier>();
        for (var skipped = 0; skipped < whole.size(); skipped += 7) {
            parts.addAll(dossiers.list(Population.RECEIVED, Measure.RECEIVED_ONLINE, cells, skipped, 7));
        }

        assertThat(parts).isEqualTo(whole);
        assertThat(dossiers.list(Population.RECEIVED, Measure.RECEIVED_ONLINE, List.of(), 0, 7))
                .isEmpty();
    }

    private static List<CountedCell> cells(Population population, Measure measure) {
        var cells = new ArrayList<CountedCell>();
        var before = new long[1];
        rollup.database.query(
                "select site_id, day, procedure_id, unit_id, level, " + measure.getColumn()
                        + " from day_cell where population = " + population.getCode() + " and " + measure.getColumn()
                        + " > 0 order by day desc, 1, 3, 4, 5",
                row -> {
                    cells.add(new CountedCell(
                            row.getInt(1),
                            row.getObject(2, LocalDate.class),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            null,
                            before[0]));
                    before[0] += row.getInt(6);
                });
        return cells;
    }

    private static int held(Population population, Measure measure, CountedCell cell) {
        return Objects.requireNonNull(rollup.database.queryForObject(
                "select " + measure.getColumn() + " from day_cell where site_id = ? and population = ? and day = ?"
                        + " and procedure_id = ? and unit_id = ? and level = ?",
                Integer.class,
                cell.siteId(),
                population.getCode(),
                cell.day(),
                cell.procedureId(),
                cell.unitId(),
                cell.level()));
    }
}
