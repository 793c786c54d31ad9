package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.test.RandomEvents;

/** What cells lacked before is filled from the dossiers, as if it had always been counted. */
class OnlineThroughoutMigrationTest {
    private static final String MIGRATION = "/db/migration/V22__levels_by_catalogue.sql";
    private static final List<String> CELLS = List.of("day_cell", "procedure_month_cell", "month_cell");

    @Test
    void cellsAreFilledFromTheDossiers() throws IOException {
        var filling = filling();
        try (var rollup = new RollupDatabase()) {
            var random = new RandomEvents(22);
            for (var i = 0; i < 300; i++) {
                List<DossierEvent> events =
                        random.oneAfterTheOther(i % 3, "000.00.11.H56-2406%02d-%04d".formatted(10 + i % 19, i));
                rollup.apply(events);
            }
            var counted = CELLS.stream().map(table -> cells(rollup, table)).toList();
            CELLS.forEach(table -> rollup.database.update("update " + table + " set online_throughout = 0"));

            rollup.inTransaction(() -> rollup.database.execute(filling));

            assertThat(CELLS.stream().map(table -> cells(rollup, table)).toList())
                    .isEqualTo(counted);
            assertThat(counted.getLast())
                    .anySatisfy(cell -> assertThat((int) Objects.requireNonNull(cell.get("online_throughout")))
                            .isPositive());
        }
    }

    private static List<Map<String, Object>> cells(RollupDatabase rollup, String table) {
        return rollup.database.queryForList("select * from " + table + " order by 1, 2, 3, 4, 5");
    }

    private static String filling() throws IOException {
        try (var file = OnlineThroughoutMigrationTest.class.getResourceAsStream(MIGRATION)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("create temporary table"), text.indexOf("-- Whose level"));
        }
    }
}
