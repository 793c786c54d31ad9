package vn.emc.reporting.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.reporting.accounts.AccountReport.AsOf;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.organisations.Ownership;

/** Adds up the figures of lists. */
@Component
@RequiredArgsConstructor
class AccountSums {
    private final JdbcTemplate database;

    /** What rows stand for; null where nobody knows whose a site is, and where there is no grouping. */
    record Group(@Nullable Object code) {}

    /** How many sites have a list, and of which days. */
    record Lists(long sites, AsOf asOf) {}

    /** By organisation or site, or else of all. */
    Map<Group, Lists> lists(Scope scope, @Nullable AccountGrouping grouping) {
        var lists = new HashMap<Group, Lists>();
        var group = switch (grouping) {
            case ORGANISATION -> "o.organisation";
            case SITE -> "f.site_id";
            case MONTH, TYPE -> null;
            case null -> null;
        };
        var query = new Query(group, "count(*), min(f.as_of), max(f.as_of)", "account_list", scope);
        query.run(row ->
                lists.put(new Group(row.getObject(1)), new Lists(row.getLong(2), new AsOf(day(row, 3), day(row, 4)))));
        return lists;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What is counted of each group and type. */
    Map<Group, Map<AccountType, AccountCounts>> counts(AccountQuestion question, Scope scope) {
        var counts = new Counts();
        if (question.groupBy() != AccountGrouping.MONTH) {
            totals(question, scope, counts);
        }
        created(question, scope, counts);
        lastLogins(question, scope, counts);
        return counts.byGroup;
    }

    private void totals(AccountQuestion question, Scope scope, Counts counts) {
        var columns =
                "f.type, sum(f.total), sum(f.with_national_id), sum(f.active30), sum(f.active90), sum(f.active365)";
        var query = new Query(expression(question, "null"), columns, "account_total", scope);
        query.groupBy("f.type");
        query.run(row -> counts.add(
                row,
                new AccountCounts(
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        0,
                        AccountCounts.NONE.lastLogins())));
    }

    private void created(AccountQuestion question, Scope scope, Counts counts) {
        var query = new Query(
                expression(question, "to_char(f.day, 'YYYY-MM')"), "f.type, sum(f.accounts)", "account_created", scope);
        query.between("f.day", question.about().from(), question.about().to());
        query.groupBy("f.type");
        query.run(row -> counts.add(row, AccountCounts.created(row.getLong(3))));
    }

    private void lastLogins(AccountQuestion question, Scope scope, Counts counts) {
        var month = "to_char(f.month, 'YYYY-MM')";
        var query = new Query(
                expression(question, month), "f.type, sum(f.accounts), " + month, "account_last_login", scope);
        query.between(
                "f.month",
                question.about().from().withDayOfMonth(1),
                question.about().to());
        query.groupBy("f.type, f.month");
        query.run(row -> counts.add(row, AccountCounts.lastLogin(row.getString(4), row.getLong(3))));
    }

    private static @Nullable String expression(AccountQuestion question, String month) {
        return switch (question.groupBy()) {
            case ORGANISATION -> "o.organisation";
            case SITE -> "f.site_id";
            case MONTH -> month;
            case TYPE -> "f.type";
            case null -> null;
        };
    }

    private static final class Counts {
        private final Map<Group, Map<AccountType, AccountCounts>> byGroup = new HashMap<>();

        /** Of a row that begins with group and type. */
        void add(ResultSet row, AccountCounts counts) throws SQLException {
            var type = AccountType.of(row.getInt(2)).orElseThrow();
            byGroup.computeIfAbsent(new Group(row.getObject(1)), group -> new EnumMap<>(AccountType.class))
                    .merge(type, counts, AccountCounts::plus);
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final class Query {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();
        private final List<String> groups = new ArrayList<>();

        Query(@Nullable String group, String columns, String table, Scope scope) {
            append("select " + (group == null ? "null" : group) + ", " + columns + " from " + table + " f");
            if ("o.organisation".equals(group)) {
                join(scope);
            }
            append(" where true");
            if (!scope.everything()) {
                append(" and f.site_id = any(?)", (Object) scope.siteIds());
            }
            if (group != null) {
                groups.add(group);
            }
        }

        /** Today's owners: one of each site. */
        private void join(Scope scope) {
            var owners = scope.ownerships();
            append(
                    " left join unnest(?::int4[], ?::text[]) as o (site_id, organisation) using (site_id)",
                    owners.stream().map(Ownership::siteId).toArray(Integer[]::new),
                    texts(owners.stream().map(Ownership::organisation)));
        }

        private static String[] texts(Stream<?> values) {
            return values.map(String::valueOf).toArray(String[]::new);
        }

        void between(String column, LocalDate from, LocalDate to) {
            append(" and " + column + " between ? and ?", from, to);
        }

        void groupBy(String columns) {
            groups.add(columns);
        }

        private void append(String text, Object... values) {
            sql.append(text);
            parameters.addAll(List.of(values));
        }

        void run(RowReader reader) {
            // Without a group an aggregate is a row even of nothing.
            var end = groups.isEmpty() ? " having count(*) > 0" : " group by " + String.join(", ", groups);
            database.query(sql + end, reader::read, parameters.toArray());
        }
    }
}
