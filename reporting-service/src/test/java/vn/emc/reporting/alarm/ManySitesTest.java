package vn.emc.reporting.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.test.TestDatabases;

/** All sites of the country: what they sent in the last twelve weeks, read and judged. */
class ManySitesTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManySitesTest.class);
    private static final int SITES = 9_000;
    private static final int AT_ONCE = 500;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static HikariDataSource source;
    private static JdbcTemplate database;

    @BeforeAll
    static void fill() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestDatabases.create("emc_reporting"));
        config.setUsername(TestDatabases.USER);
        config.setPassword(TestDatabases.PASSWORD);
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan -c jit=off");
        source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        database = new JdbcTemplate(source);
        // Every tenth site stopped on the 10th; of every hundredth half of the running numbers are missing.
        database.update("""
                insert into arrival_day
                select site, day, 40, (1 << 4) | (1 << 5) | (1 << 10) | (1 << 11), 1, 2
                from generate_series(1, ?) site, generate_series(date '2026-09-01', date '2026-11-22', '1 day') day
                where extract(isodow from day) < 6 and (site % 10 <> 0 or day < date '2026-11-11')""", SITES);
        database.update("""
                insert into day_cell
                select site, 1, day, procedure, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0
                from generate_series(1, ?) site, generate_series(date '2026-11-09', date '2026-11-22', '1 day') day,
                    generate_series(1, 10) procedure""", SITES);
        database.update("""
                insert into running_number
                select site, day, '000.00.11.H56', 1, 50, case when site % 100 = 1 then 25 else 50 end
                from generate_series(1, ?) site, generate_series(date '2026-11-09', date '2026-11-22', '1 day') day""", SITES);
        database.execute("analyze");
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    @Test
    void allSitesAreJudgedInSeconds() {
        var tables = new MeasureTables(database);
        var judging = new Judging(SiteDays.WORKING_DAYS, SiteDays.THRESHOLDS, TODAY);
        var found = new EnumMap<Rule, Integer>(Rule.class);
        var begun = System.nanoTime();

        for (var first = 1; first <= SITES; first += AT_ONCE) {
            var batch = IntStream.range(first, first + AT_ONCE).boxed().toList();
            tables.read(batch, TODAY, SiteDays.THRESHOLDS, (site, unit) -> false)
                    .values()
                    .forEach(site ->
                            judging.judge(site, Set.of()).keySet().forEach(rule -> found.merge(rule, 1, Integer::sum)));
        }

        var took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} sites judged in {} ms", SITES, took.toMillis());
        assertThat(found).isEqualTo(Map.of(Rule.SILENCE, SITES / 10, Rule.NUMBER_GAPS, SITES / 100));
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
}
