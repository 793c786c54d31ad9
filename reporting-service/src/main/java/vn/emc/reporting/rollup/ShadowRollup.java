package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.messaging.ConsumerOffsets;
import vn.emc.reporting.catalogue.SiteCodes;

/** A second set of states and cells, made beside the live ones. */
@Component
public class ShadowRollup {
    private static final String DOSSIERS = "dossier_state";
    private static final List<String> TABLES = List.of(
            DOSSIERS,
            "day_cell",
            "month_cell",
            "site_day_cell",
            "procedure_month_cell",
            "day_shift",
            "month_shift",
            "site_day_shift",
            "procedure_month_shift",
            "lateness",
            "arrival_day",
            "running_number");
    private static final String DAY_KEY = "site_id, population, day, procedure_id, unit_id, level";
    private static final String PROCEDURE_MONTH_KEY = "site_id, population, month, procedure_id, level";
    private static final String SITE_DAY_KEY = "site_id, population, day, level";
    private static final String MONTH_KEY = "site_id, population, month, level";
    private static final String MEASURES =
            Measure.ALL.stream().map(Measure::getColumn).collect(Collectors.joining(", "));
    private static final String NOTHING =
            Measure.ALL.stream().map(ignored -> "0").collect(Collectors.joining(", "));

    private static final String CONSTRAINTS = """
            select format('add constraint %I %s', conname, pg_get_constraintdef(oid))
            from pg_constraint where conrelid = ?::regclass and contype in ('p', 'u')""";
    private static final String INDEXES = """
            select replace(pg_get_indexdef(indexrelid), ' ON ' || ? || ' ', ' ON ' || ? || ' ')
            from pg_index where indrelid = ?::regclass and not exists (
                select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))""";

    /** For the making of indexes, of its transaction. */
    private static final String MEMORY = "set local maintenance_work_mem = '256MB'";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Dictionaries dictionaries;
    private final SiteCodes siteCodes;
    private final RollingUp rollingUp;
    private final ConsumerOffsets liveOffsets;

    ShadowRollup(
            JdbcTemplate database,
            Dictionaries dictionaries,
            SiteCodes siteCodes,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.dictionaries = dictionaries;
        this.siteCodes = siteCodes;
        this.transaction = new TransactionTemplate(transactions);
        this.rollingUp = new RollingUp(database, dictionaries, siteCodes, RollupSchema.REBUILT);
        this.liveOffsets = new ConsumerOffsets(database, RollupConfiguration.CONSUMER, Topics.DOSSIER_EVENTS);
    }

    /**
     * Begins anew, with nothing.
     *
     * @param lasting whether the shadow is to take the live ones' place; otherwise the database need not log it
     */
    public void create(boolean lasting) {
        drop();
        database.execute("create schema rebuilt");
        for (var table : TABLES) {
            var live = RollupSchema.LIVE.table(table);
            database.execute("create %stable %s (like %s including all%s)%s"
                    .formatted(
                            lasting ? "" : "unlogged ",
                            RollupSchema.REBUILT.table(table),
                            live,
                            table.equals(DOSSIERS) ? " excluding indexes" : "",
                            storageParameters(live)));
        }
    }

    /** Takes all there is in the ledger into the new shadow. */
    public FoldingLedger fold() {
        return new FoldingLedger(database, transaction, dictionaries, siteCodes);
    }

    /** Makes the indexes of what was folded; from then on events can be applied one by one. */
    public void index() {
        var live = RollupSchema.LIVE.table(DOSSIERS);
        var rebuilt = RollupSchema.REBUILT.table(DOSSIERS);
        transaction.executeWithoutResult(tx -> {
            database.execute(MEMORY);
            database.queryForList(CONSTRAINTS, String.class, live)
                    .forEach(constraint -> database.execute("alter table " + rebuilt + " " + constraint));
            database.queryForList(INDEXES, String.class, live, rebuilt, live).forEach(database::execute);
            TABLES.forEach(table -> database.execute("analyze " + RollupSchema.REBUILT.table(table)));
        });
    }

    /** Room left in pages and the like, which "including all" leaves out. */
    private String storageParameters(String table) {
        var parameters = database.queryForObject(
                "select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass", String.class, table);
        return parameters == null ? "" : " with (" + parameters + ")";
    }

    public void drop() {
        database.execute("drop schema if exists rebuilt cascade");
    }

    /** Within the caller's transaction. */
    public void apply(List<DossierEvent> events) {
        rollingUp.apply(events);
    }

    /** How far the live ones have got, by partition. */
    public Map<Integer, Long> liveOffsets() {
        return new HashMap<>(liveOffsets.stored());
    }

    /** Keeps the live ones from going on until the transaction ends. */
    public void holdLive() {
        database.execute("lock table consumer_offset in exclusive mode");
    }

    /** Puts the shadow in the place of the live ones, within the caller's transaction. */
    public void replaceLive() {
        for (var table : TABLES) {
            database.execute("drop table " + RollupSchema.LIVE.table(table));
            database.execute("alter table " + RollupSchema.REBUILT.table(table) + " set schema public");
        }
        drop();
    }

    /**
     * A row that the live set and the shadow do not have alike.
     *
     * @param live null where only the shadow has it
     * @param rebuilt null where only the live set has it
     */
    public record Difference(
            String kind,
            String key,
            @Nullable String live,
            @Nullable String rebuilt) {}

    /** What differs: cells, shifts and dossiers; empty cells count as absent. */
    public Comparison compare(int sampleSize) {
        var comparisons = List.of(
                compareCells("DAY_CELL", "day_cell", DAY_KEY, sampleSize),
                compareCells("MONTH_CELL", "month_cell", MONTH_KEY, sampleSize),
                compareCells("SITE_DAY_CELL", "site_day_cell", SITE_DAY_KEY, sampleSize),
                compareCells("PROCEDURE_MONTH_CELL", "procedure_month_cell", PROCEDURE_MONTH_KEY, sampleSize),
                compareCells("DAY_SHIFT", "day_shift", DAY_KEY, sampleSize),
                compareCells("MONTH_SHIFT", "month_shift", MONTH_KEY, sampleSize),
                compareCells("SITE_DAY_SHIFT", "site_day_shift", SITE_DAY_KEY, sampleSize),
                compareCells("PROCEDURE_MONTH_SHIFT", "procedure_month_shift", PROCEDURE_MONTH_KEY, sampleSize),
                compare(
                        "DOSSIER",
                        DOSSIERS,
                        "site_id, code_profile",
                        "",
                        String.join(", ", DossierTable.COLUMNS.subList(2, DossierTable.COLUMNS.size())),
                        sampleSize));
        var sample = new ArrayList<Difference>();
        var count = 0L;
        for (var each : comparisons) {
            count += each.count();
            sample.addAll(each.sample());
        }
        return new Comparison(count, sample.subList(0, Math.min(sampleSize, sample.size())));
    }

    /**
     * The result of a comparison.
     *
     * @param sample the first differences
     */
    public record Comparison(long count, List<Difference> sample) {}

    private Comparison compareCells(String kind, String table, String key, int sampleSize) {
        return compare(kind, table, key, " where (" + MEASURES + ") <> (" + NOTHING + ")", MEASURES, sampleSize);
    }

    /** Sums of hashes tell which sites differ; only those are compared row by row. */
    private Comparison compare(String kind, String table, String key, String filled, String values, int sampleSize) {
        var hashes = "select site_id, count(*) as rows, sum(hash_record_extended(row(" + key + ", " + values
                + "), 0)) as hash from %s" + filled + " group by site_id";
        var sites = database.queryForList(
                "select site_id from (" + hashes.formatted(RollupSchema.LIVE.table(table)) + ") l full join ("
                        + hashes.formatted(RollupSchema.REBUILT.table(table))
                        + ") r using (site_id) where (l.rows, l.hash) is distinct from (r.rows, r.hash)",
                Integer.class);
        return sites.isEmpty()
                ? new Comparison(0, List.of())
                : compareRows(kind, table, key, filled, values, sites, sampleSize);
    }

    private Comparison compareRows(
            String kind, String table, String key, String filled, String values, List<Integer> sites, int sampleSize) {
        var side = "select row(" + key + ")::text as key, row(" + values + ")::text as value from %s"
                + (filled.isEmpty() ? " where " : filled + " and ") + "site_id = any(?)";
        var different = "from (" + side.formatted(RollupSchema.LIVE.table(table)) + ") l full join ("
                + side.formatted(RollupSchema.REBUILT.table(table))
                + ") r using (key) where l.value is distinct from r.value";
        Object ids = sites.toArray(Integer[]::new);
        var count = database.queryForObject("select count(*) " + different, Long.class, ids, ids);
        var sample = database.query(
                "select key, l.value, r.value " + different + " order by key limit ?",
                (row, number) -> new Difference(kind, row.getString(1), row.getString(2), row.getString(3)),
                ids,
                ids,
                sampleSize);
        return new Comparison(count == null ? 0 : count, sample);
    }
}
