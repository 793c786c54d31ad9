package vn.emc.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The raw events as ingest-service keeps them, read from its own database. */
final class Ledger {
    private final String jdbcUrl;

    Ledger(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** How many events each dossier of the site has. */
    Map<String, Integer> eventsPerDossier(int siteId) {
        var counts = new HashMap<String, Integer>();
        var sql = "select code_profile, count(*) from dossier_event where site_id = ? group by code_profile";
        try (var connection = open();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, siteId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
            return counts;
        } catch (SQLException unreadable) {
            throw new AssertionError("cannot read the ledger", unreadable);
        }
    }

    long events(int siteId) {
        return eventsPerDossier(siteId).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** How many events a replay of the quarantine has looked at. */
    long replayed(long replayId) {
        try (var connection = open();
                var statement = connection.prepareStatement("select events_done from replay where id = ?")) {
            statement.setLong(1, replayId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException unreadable) {
            throw new AssertionError("cannot read the replay", unreadable);
        }
    }

    /** What the tables around the ledger say, for whoever looks for events that did not arrive. */
    String situation() {
        var sql = """
                select 'read up to ' || (select string_agg(consumer || '-' || partition || '@' || next_offset, ' ')
                        from consumer_offset)
                    || ', rejected ' || (select count(*) from rejected_event)
                    || ', dead letters ' || (select count(*) from dead_letter)""";
        try (var connection = open();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException unreadable) {
            throw new AssertionError("cannot read the ledger", unreadable);
        }
    }

    /** The tables that have a row with {@code text} in it. */
    static List<String> tablesWith(String jdbcUrl, String text) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            for (var table : tables(connection)) {
                var sql = "select 1 from " + table + " as each_row where each_row::text like ? limit 1";
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setString(1, "%" + text + "%");
                    if (statement.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException unreadable) {
            throw new AssertionError("cannot search " + jdbcUrl.replaceFirst("\\?.*", ""), unreadable);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        var sql = "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }
}
