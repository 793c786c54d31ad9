package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.messaging.ConsumerOffsets;
import vn.emc.reporting.catalogue.SiteCodes;

/** A second set of states and cells, made beside the live ones. */
@Component
public class ShadowRollup {
    private static final List<String> TABLES = List.of(
            "dossier_state",
            "day_cell",
            "month_cell",
            "day_shift",
            "month_shift",
            "lateness",
            "arrival_day",
            "running_number");
    private static final String DAY_KEY = "site_id, population, day, procedure_id, level";
    private static final String MONTH_KEY = "site_id, population, month, level";
    private static final String MEASURES =
            Measure.ALL.stream().map(Measure::getColumn).collect(Collectors.joining(", "));
    private static final String NOTHING =
            Measure.ALL.stream().map(ignored -> "0").collect(Collectors.joining(", "));

    private final JdbcTemplate database;
    private final RollingUp rollingUp;
    private final ConsumerOffsets liveOffsets;

    ShadowRollup(JdbcTemplate database, Procedures procedures, SiteCodes siteCodes) {
        this.database = database;
        this.rollingUp = new RollingUp(database, procedures, siteCodes, RollupSchema.REBUILT);
        this.liveOffsets = new ConsumerOffsets(database, RollupConfiguration.CONSUMER, Topics.DOSSIER_EVENTS);
    }

    /** Begins anew, with nothing. */
    public void create() {
        drop();
        database.execute("create schema rebuilt");
        for (var table : TABLES) {
            var live = RollupSchema.LIVE.table(table);
            database.execute("create table %s (like %s including all)%s"
                    .formatted(RollupSchema.REBUILT.table(table), live, storageParameters(live)));
        }
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
                compareCells("DAY_SHIFT", "day_shift", DAY_KEY, sampleSize),
                compareCells("MONTH_SHIFT", "month_shift", MONTH_KEY, sampleSize),
                compare(
                        "DOSSIER",
                        "dossier_state",
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

    private Comparison compare(String kind, String table, String key, String filled, String values, int sampleSize) {
        var side = "select row(" + key + ")::text as key, row(" + values + ")::text as value from %s" + filled;
        var different = "from (" + side.formatted(RollupSchema.LIVE.table(table)) + ") l full join ("
                + side.formatted(RollupSchema.REBUILT.table(table))
                + ") r using (key) where l.value is distinct from r.value";
        var count = database.queryForObject("select count(*) " + different, Long.class);
        var sample = database.query(
                "select key, l.value, r.value " + different + " order by key limit ?",
                (row, number) -> new Difference(kind, row.getString(1), row.getString(2), row.getString(3)),
                sampleSize);
        return new Comparison(count == null ? 0 : count, sample);
    }
}
