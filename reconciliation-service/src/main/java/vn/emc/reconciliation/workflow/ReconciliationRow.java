package vn.emc.reconciliation.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/** How a reconciliation lies in its table. */
final class ReconciliationRow {
    private ReconciliationRow() {}

    static Reconciliation read(ResultSet row, int number) throws SQLException {
        return new Reconciliation(
                row.getLong("id"),
                UnitCode.parse(row.getString("organisation")),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                details(row),
                period(row),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("state_since").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    /** Every column but the identity and the version. */
    static Map<String, @Nullable Object> columns(Reconciliation one) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("organisation", one.organisation().value());
        columns.put("state", one.state().name());
        columns.put("letter_number", one.details().letterNumber());
        columns.put("letter_date", one.details().letterDate());
        put(columns, "technical", one.details().technicalContact());
        put(columns, "accountable", one.details().accountableContact());
        columns.put("sites", one.details().sites().toArray(Integer[]::new));
        columns.put("reason", one.details().reason());
        columns.put("period_from", one.period() == null ? null : one.period().from());
        columns.put("period_to", one.period() == null ? null : one.period().to());
        columns.put("due_on", one.dueOn());
        columns.put("state_since", Timestamp.from(one.since()));
        columns.put("created_at", Timestamp.from(one.createdAt()));
        columns.put("created_by", one.createdBy());
        columns.put("changed_at", Timestamp.from(one.changedAt()));
        columns.put("changed_by", one.changedBy());
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, String prefix, Contact contact) {
        columns.put(prefix + "_name", contact.name());
        columns.put(prefix + "_email", contact.email());
        columns.put(prefix + "_phone", contact.phone());
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("letter_number"),
                row.getObject("letter_date", LocalDate.class),
                contact(row, "technical"),
                contact(row, "accountable"),
                sites(row.getArray("sites")),
                row.getString("reason"));
    }

    private static Contact contact(ResultSet row, String prefix) throws SQLException {
        return new Contact(
                row.getString(prefix + "_name"), row.getString(prefix + "_email"), row.getString(prefix + "_phone"));
    }

    private static List<Integer> sites(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        var from = row.getObject("period_from", LocalDate.class);
        return from == null ? null : new Period(from, row.getObject("period_to", LocalDate.class));
    }
}
