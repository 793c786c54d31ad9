package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.emc.test.RandomEvents;

/** The units of dossiers that came before units were counted, as if they always had been. */
class UnitMigrationTest {
    private static final String MIGRATION = "/db/migration/V27__units.sql";

    @Test
    void cellsAreFilledFromTheDossiers() throws IOException {
        var filling = filling();
        try (var rollup = new RollupDatabase()) {
            var random = new RandomEvents(27);
            for (var i = 0; i < 300; i++) {
                var code = switch (i % 4) {
                    case 0 -> "000.00.%02d.H56-2406%02d-%04d".formatted(10 + i % 7, 10 + i % 19, i);
                    case 1 -> " h56.%02d-240229-%05d".formatted(i % 5, i);
                    case 2 -> "H56.01-230229-%04d".formatted(i);
                    default -> "BHXH/" + i;
                };
                rollup.apply(random.ofDossier(i % 3, code));
            }
            var counted = cells(rollup);
            var dossiers = dossiers(rollup);
            forgetUnits(rollup);
            assertThat(cells(rollup)).isNotEqualTo(counted);

            rollup.inTransaction(() -> rollup.database.execute(filling));

            assertThat(dossiers(rollup)).isEqualTo(dossiers);
            assertThat(cells(rollup)).isEqualTo(counted);
            assertThat(dossiers.stream().map(each -> each.get("code")).distinct())
                    .hasSizeGreaterThan(9);
        }
    }

    private static void forgetUnits(RollupDatabase rollup) {
        rollup.database.execute("""
                update dossier_state set unit_id = 0;
                create temporary table merged as
                    select site_id, population, day, procedure_id, level, sum(dossiers) a, sum(received_online) b,
                        sum(fully_online) c, sum(finished) d, sum(paid_online) e, sum(paid) f, sum(by_post) g,
                        sum(from_national) h, sum(online_finished) i, sum(online_paid_online) j, sum(online_paid) k,
                        sum(online_by_post) l, sum(online_throughout) m
                    from day_cell group by 1, 2, 3, 4, 5;
                truncate day_cell, dossier_unit;
                insert into day_cell (site_id, population, day, procedure_id, level, dossiers, received_online, fully_online,
                    finished, paid_online, paid, by_post, from_national, online_finished, online_paid_online, online_paid,
                    online_by_post, online_throughout) select * from merged""");
    }

    private static List<Map<String, Object>> dossiers(RollupDatabase rollup) {
        return rollup.database.queryForList("""
                select s.site_id, s.code_profile, u.code from dossier_state s
                left join dossier_unit u on u.id = s.unit_id order by 1, 2""");
    }

    private static List<Map<String, Object>> cells(RollupDatabase rollup) {
        return rollup.database.queryForList("""
                select c.site_id, c.population, c.day, c.procedure_id, u.code, c.level, c.dossiers, c.received_online,
                    c.fully_online, c.finished, c.paid_online, c.paid, c.by_post, c.from_national, c.online_finished,
                    c.online_paid_online, c.online_paid, c.online_by_post, c.online_throughout
                from day_cell c left join dossier_unit u on u.id = c.unit_id where c.dossiers <> 0
                order by 1, 2, 3, 4, 5, 6""");
    }

    private static String filling() throws IOException {
        try (var file = UnitMigrationTest.class.getResourceAsStream(MIGRATION)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("create function pg_temp.unit_code"));
        }
    }
}
