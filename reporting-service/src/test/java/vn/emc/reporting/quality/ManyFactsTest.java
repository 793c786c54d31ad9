package vn.emc.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.quality.FactTables.Dossiers;
import vn.emc.test.TestDatabases;

/** All sites of the country, each with a catalogue: what is read of them beside what alarms read. */
class ManyFactsTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManyFactsTest.class);
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
        database.update("insert into catalogue select site, 1 from generate_series(1, ?) site", SITES);
        database.update("""
                insert into catalogue_period select site, 0, site, timestamptz '2026-01-01', 1
                from generate_series(1, ?) site""", SITES);
        database.update("insert into catalogue_part select site, site, 0 from generate_series(1, ?) site", SITES);
        database.update("""
                insert into catalogue_service
                select site * 100 + number, site, site, 'Khai sinh', 4, null, 'T-' || number
                from generate_series(1, ?) site, generate_series(1, 20) number""", SITES);
        database.update("""
                insert into code_match
                select site, number, date '0001-01-01', date '9999-12-31', site * 100 + number, 'EXACT', 0
                from generate_series(1, ?) site, generate_series(1, 10) number""", SITES);
        // One dossier in ten says another level.
        database.update("""
                insert into day_cell
                select site, 1, day, procedure, case when procedure = 1 then 3 else 4 end, 5, 0, 0, 0, 0, 0, 0, 0, 0
                from generate_series(1, ?) site, generate_series(date '2026-11-09', date '2026-11-22', '1 day') day,
                    generate_series(1, 10) procedure""", SITES);
        database.update("""
                insert into web_day
                select site, day, 9, 1, 0, 0, 0, 0, 0, 0
                from generate_series(1, ?) site, generate_series(date '2026-10-24', date '2026-11-22', '1 day') day""", SITES);
        database.execute("analyze");
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    @Test
    void allSitesAreReadInSeconds() {
        var tables = new FactTables(database);
        var dossiers = new HashMap<Integer, Dossiers>();
        var begun = System.nanoTime();

        for (var first = 1; first <= SITES; first += AT_ONCE) {
            var batch = IntStream.range(first, first + AT_ONCE).boxed().toArray(Integer[]::new);
            var from = TODAY.minusDays(14);
            var to = TODAY.minusDays(1);
            assertThat(tables.presence(batch, TODAY)).hasSize(AT_ONCE);
            dossiers.putAll(tables.dossiers(batch, from, to));
            tables.neverReceived(batch, from, to);
            tables.users(batch, from, to);
        }

        var took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} sites read in {} ms", SITES, took.toMillis());
        assertThat(dossiers).hasSize(SITES).containsEntry(7, new Dossiers(700, new Share(70, 700), new Share(0, 700)));
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
}
