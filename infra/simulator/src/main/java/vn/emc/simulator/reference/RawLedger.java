package vn.emc.simulator.reference;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import vn.emc.simulator.reference.RawEvent.Content;

/** The table in which ingest-service keeps every accepted event. */
public final class RawLedger {
    private static final int FETCH_SIZE = 5_000;
    private static final String EVENTS =
            "select * from dossier_event where site_id = ? order by code_profile collate \"C\"";

    private final String jdbcUrl;

    /** @param jdbcUrl of ingest-service's database, with who asks */
    public RawLedger(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Hands on all dossiers of all sites, each with all its events. */
    void read(Consumer<List<RawEvent>> dossiers) {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            // so that answers are fetched bit by bit
            connection.setAutoCommit(false);
            for (var site : sites(connection)) {
                read(connection, site, dossiers);
            }
        } catch (SQLException unreadable) {
            throw new ReferenceException("Cannot read the ledger: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Integer> sites(Connection connection) throws SQLException {
        var sites = new ArrayList<Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct site_id from dossier_event order by 1")) {
            while (rows.next()) {
                sites.add(rows.getInt(1));
            }
        }
        return sites;
    }

    private static void read(Connection connection, int site, Consumer<List<RawEvent>> dossiers) throws SQLException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setInt(1, site);
            statement.setFetchSize(FETCH_SIZE);
            var dossier = new ArrayList<RawEvent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var event = event(rows);
                    if (!dossier.isEmpty() && !dossier.getFirst().codeProfile().equals(event.codeProfile())) {
                        dossiers.accept(List.copyOf(dossier));
                        dossier.clear();
                    }
                    dossier.add(event);
                }
            }
            if (!dossier.isEmpty()) {
                dossiers.accept(List.copyOf(dossier));
            }
        }
    }

    private static RawEvent event(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getObject("event_id", UUID.class),
                RawEvent.Source.valueOf(row.getString("kind")),
                row.getInt("site_id"),
                row.getString("code_profile"),
                new Content(
                        row.getInt("status"),
                        row.getObject("forms_reception", Integer.class),
                        row.getObject("forms_payments", Integer.class),
                        row.getObject("level", Integer.class),
                        row.getObject("is_from_dvcqg", Integer.class),
                        row.getObject("is_dvcbc", Integer.class),
                        row.getString("code_tthc"),
                        row.getString("name_tthc"),
                        row.getString("data"),
                        row.getString("user_local"),
                        row.getString("user_national"),
                        row.getObject("user_type", Integer.class),
                        row.getString("user_location")),
                instant(row, "event_time"),
                instant(row, "received_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
