package vn.emc.reporting.rollup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.reporting.catalogue.Catalogues;
import vn.emc.test.TestDatabases;

/** A migrated database of its own, without the rest of the service. */
final class RollupDatabase implements AutoCloseable {
    private final HikariDataSource source;
    final JdbcTemplate database;
    final Dictionaries dictionaries;
    final RollingUp rollingUp;
    private final TransactionTemplate transaction;

    RollupDatabase() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestDatabases.create("emc_reporting"));
        config.setUsername(TestDatabases.USER);
        config.setPassword(TestDatabases.PASSWORD);
        config.setMaximumPoolSize(4);
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan -c jit=off");
        source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        database = new JdbcTemplate(source);
        var transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        dictionaries = new Dictionaries(new Procedures(database, transactions), new Units(database, transactions));
        rollingUp =
                new RollingUp(database, dictionaries, Catalogues.siteCodes(database, transactions), RollupSchema.LIVE);
    }

    void apply(List<DossierEvent> batch) {
        transaction.executeWithoutResult(status -> rollingUp.apply(batch));
    }

    /** A step of a test that may be interrupted. */
    interface Step {
        void run() throws InterruptedException;
    }

    /** Applies a batch and does something else before it is committed. */
    void applyAndThen(List<DossierEvent> batch, Step step) {
        transaction.executeWithoutResult(status -> {
            rollingUp.apply(batch);
            try {
                step.run();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Whether somebody soon waits for an advisory lock. */
    boolean waitsForLock() throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var waiting = database.queryForObject(
                    "select count(*) from pg_locks where locktype = 'advisory' and not granted", Integer.class);
            if (waiting != null && waiting > 0) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** A batch that does all its work and is then undone. */
    void applyAndUndo(List<DossierEvent> batch) {
        transaction.executeWithoutResult(status -> {
            rollingUp.apply(batch);
            status.setRollbackOnly();
        });
    }

    Map<DossierKey, DossierState> load(List<DossierKey> keys) {
        return new DossierTable(database, dictionaries, RollupSchema.LIVE).load(keys);
    }

    /** All day cells that are not empty, each as its numbers after its key. */
    Map<List<Object>, List<Integer>> dayCells() {
        var cells = new HashMap<List<Object>, List<Integer>>();
        var measures = Stream.of(Measure.values()).map(Measure::getColumn).collect(Collectors.joining(", "));
        var query = "select site_id, population, (day - date '1970-01-01') as day, procedure_id, unit_id, level, "
                + measures + " from day_cell";
        database.query(query, row -> {
            var numbers = numbers(row, 7, 6 + Measure.values().length);
            if (numbers.stream().anyMatch(number -> number != 0)) {
                cells.put(List.copyOf(numbers(row, 1, 6)), numbers);
            }
        });
        return cells;
    }

    private static List<Integer> numbers(ResultSet row, int first, int last) throws SQLException {
        var numbers = new ArrayList<Integer>();
        for (var column = first; column <= last; column++) {
            numbers.add(row.getInt(column));
        }
        return numbers;
    }

    @Override
    public void close() {
        source.close();
    }
}
