package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;
import vn.emc.reporting.definition.OtherIndicator;

/** The table {@code site_quality}. */
@Component
@RequiredArgsConstructor
class SiteQualityTable {
    private static final TypeReference<List<CheckResult>> RESULTS = new TypeReference<>() {};
    private static final String KEEP = """
            insert into site_quality (site_id, measured_at, day, state, score, connection, quality, results)
            select * from unnest(?::int4[], ?::timestamptz[], ?::date[], ?::text[], ?::numeric[], ?::numeric[],
                ?::numeric[], ?::jsonb[])
            on conflict (site_id) do update set measured_at = excluded.measured_at, day = excluded.day,
                state = excluded.state, score = excluded.score, connection = excluded.connection,
                quality = excluded.quality, results = excluded.results""";

    private final JdbcTemplate database;

    /**
     * How a site stands, without its parts.
     *
     * @param score null where nothing could be measured
     * @param connection E1
     * @param quality E2
     */
    record Standing(
            CheckState state,
            @Nullable BigDecimal score,
            @Nullable BigDecimal connection,
            @Nullable BigDecimal quality) {
        static final Standing UNKNOWN = new Standing(CheckState.UNKNOWN, null, null, null);
    }

    void keep(List<SiteQuality> measured) {
        database.update(
                KEEP,
                column(measured, SiteQuality::siteId, Integer[]::new),
                column(measured, each -> Timestamp.from(each.measuredAt()), Timestamp[]::new),
                column(measured, each -> each.day().toString(), String[]::new),
                column(measured, each -> each.state().name(), String[]::new),
                column(measured, each -> each.score().value(), BigDecimal[]::new),
                column(measured, each -> each.score(OtherIndicator.E1).value(), BigDecimal[]::new),
                column(measured, each -> each.score(OtherIndicator.E2).value(), BigDecimal[]::new),
                column(measured, each -> ContractJson.mapper().writeValueAsString(each.results()), String[]::new));
    }

    private static <T> Object column(
            List<SiteQuality> measured, Function<SiteQuality, T> value, IntFunction<T[]> array) {
        return measured.stream().map(value).toArray(array);
    }

    /** Forgets what is known of all other sites. */
    void keepOnly(Integer[] sites) {
        database.update("delete from site_quality where site_id <> all(?)", (Object) sites);
    }

    Map<Integer, Standing> standings(Integer[] sites) {
        var standings = new HashMap<Integer, Standing>();
        database.query(
                "select site_id, state, score, connection, quality from site_quality where site_id = any(?)",
                row -> {
                    standings.put(row.getInt("site_id"), standing(row));
                },
                (Object) sites);
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                CheckState.valueOf(row.getString("state")),
                row.getBigDecimal("score"),
                row.getBigDecimal("connection"),
                row.getBigDecimal("quality"));
    }

    /** The measurements of sites; those that were never measured are absent. */
    Map<Integer, SiteQuality> find(Integer[] sites) {
        var found = new HashMap<Integer, SiteQuality>();
        database.query(
                "select site_id, measured_at, day, results from site_quality where site_id = any(?)",
                row -> {
                    found.put(row.getInt("site_id"), quality(row));
                },
                (Object) sites);
        return found;
    }

    private static SiteQuality quality(ResultSet row) throws SQLException {
        return new SiteQuality(
                row.getInt("site_id"),
                row.getTimestamp("measured_at").toInstant(),
                row.getObject("day", LocalDate.class),
                ContractJson.mapper().readValue(row.getString("results"), RESULTS));
    }
}
