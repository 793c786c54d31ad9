package vn.emc.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.dossier.Authority;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.Origin;
import vn.emc.dossier.Payment;
import vn.emc.dossier.Reception;
import vn.emc.dossier.Result;
import vn.emc.dossier.Said;
import vn.emc.dossier.SentEvents;
import vn.emc.dossier.ServiceLevel;
import vn.emc.postgres.BinaryCopy;

/** The table {@code dossier_state}: many states are read, and written, by one statement each. */
final class DossierTable {
    static final List<String> COLUMNS = List.of(
            "site_id",
            "code_profile",
            "received_authority",
            "received_at",
            "received_agreed_at",
            "received_event",
            "received_online",
            "level",
            "procedure_id",
            "unit",
            "from_national",
            "said_elsewhere",
            "result_authority",
            "result_at",
            "result_arrived_at",
            "result_event",
            "result_returned",
            "result_online",
            "result_payment",
            "result_by_post",
            "sent_events",
            "received_untimed",
            "finished_day",
            "excluded",
            "agreed",
            "unit_id");
    private static final int KEY_COLUMNS = 2;
    private static final List<Authority> AUTHORITIES = List.of(Authority.values());

    private final JdbcTemplate database;
    private final Dictionaries dictionaries;
    private final String select;
    private final String upsert;
    private final String target;

    DossierTable(JdbcTemplate database, Dictionaries dictionaries, RollupSchema schema) {
        this.database = database;
        this.dictionaries = dictionaries;
        this.select = "select s.* from unnest(?::int4[], ?::text[]) as k (site_id, code_profile) join "
                + schema.table("dossier_state") + " s using (site_id, code_profile)";
        this.upsert = upsertInto(schema.table("dossier_state"));
        this.target = schema.table("dossier_state") + " (" + String.join(", ", COLUMNS) + ")";
    }

    private static String upsertInto(String table) {
        var columns = String.join(", ", COLUMNS);
        var parameters = COLUMNS.stream().map(ignored -> "?").collect(Collectors.joining(", "));
        var changes = COLUMNS.stream()
                .skip(KEY_COLUMNS)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + columns + ") select * from unnest(" + parameters
                + ") on conflict (site_id, code_profile) do update set " + changes;
    }

    /** The states of those that exist. */
    Map<DossierKey, DossierState> load(Collection<DossierKey> keys) {
        var rows = database.query(
                select,
                statement -> new ArrayParameters(statement)
                        .add("int4", keys.stream().mapToInt(DossierKey::siteId).toArray())
                        .add("text", keys.stream().map(DossierKey::codeProfile).toArray(String[]::new)),
                (row, ignored) -> new Row(row));
        dictionaries.procedures().lookUp(rows.stream().map(Row::procedureId).toList());
        var states = HashMap.<DossierKey, DossierState>newHashMap(rows.size());
        rows.forEach(row -> states.put(row.key(), row.toState(dictionaries)));
        return states;
    }

    void save(SortedMap<DossierKey, DossierState> states) {
        if (!states.isEmpty()) {
            database.update(
                    upsert, statement -> new DossierColumns(states, dictionaries).bind(new ArrayParameters(statement)));
        }
    }

    /** Adds states of dossiers that the table does not have. */
    void insert(Map<DossierKey, DossierState> states) {
        if (!states.isEmpty()) {
            database.execute((ConnectionCallback<Integer>) connection -> {
                try (var copy = new BinaryCopy(target, connection)) {
                    copy.copy(rows -> DossierRows.write(states, dictionaries, rows));
                }
                return states.size();
            });
        }
    }

    private record Row(
            DossierKey key,
            Reception reception,
            @Nullable ServiceLevel level,
            int procedureId,
            @Nullable String unit,
            @Nullable Boolean fromNational,
            @Nullable String saidElsewhere,
            @Nullable Result result,
            SentEvents sent,
            @Nullable String agreed) {

        Row(ResultSet row) throws SQLException {
            this(
                    new DossierKey(row.getInt(1), row.getString(2)),
                    new Reception(origin(row, 3), row.getBoolean(7), row.getBoolean("received_untimed")),
                    ServiceLevel.of(row.getObject(8, Integer.class)),
                    row.getInt(9),
                    row.getString(10),
                    row.getObject(11, Boolean.class),
                    row.getString(12),
                    result(row),
                    SentEventsBytes.read(row.getBytes("sent_events")),
                    row.getString("agreed"));
        }

        DossierState toState(Dictionaries dictionaries) {
            var origins = OriginText.read(saidElsewhere, reception.origin());
            return new DossierState(
                    reception,
                    said(origins.level(), level),
                    said(origins.procedure(), dictionaries.procedures().code(procedureId)),
                    said(origins.unit(), unit),
                    said(origins.portal(), fromNational),
                    AgreedText.results(agreed, result),
                    sent,
                    AgreedText.excluded(agreed));
        }

        private static <T> @Nullable Said<T> said(Origin origin, @Nullable T value) {
            return value == null ? null : new Said<>(origin, value);
        }

        private static @Nullable Result result(ResultSet row) throws SQLException {
            if (row.getObject(13) == null) {
                return null;
            }
            var authority = AUTHORITIES.get(row.getInt(13));
            var arrivedAt = Micros.toInstant(row.getLong(15));
            return new Result(
                    new Origin(
                            authority,
                            Micros.toInstant(row.getLong(14)),
                            authority == Authority.AGREED ? arrivedAt : null,
                            row.getObject(16, UUID.class)),
                    arrivedAt,
                    row.getBoolean(17),
                    row.getBoolean(18),
                    Payment.of(row.getInt(19)),
                    row.getBoolean(20));
        }

        /** From four columns: authority, time, time of agreement, event. */
        private static Origin origin(ResultSet row, int first) throws SQLException {
            return new Origin(
                    AUTHORITIES.get(row.getInt(first)),
                    Micros.toInstant(row.getLong(first + 1)),
                    instant(row, first + 2),
                    row.getObject(first + 3, UUID.class));
        }

        private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
            var micros = row.getLong(column);
            return row.wasNull() ? null : Micros.toInstant(micros);
        }
    }
}
