package vn.emc.account.lists;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.imports.FoundIn;
import vn.emc.imports.Severity;

/**
 * The accounts of one list: a table of its own, so that it is filled without indexes, compared in one pass and gone at once when
 * another list takes its place. No statement here is made of anything from outside: the name is a number.
 */
@RequiredArgsConstructor
final class RowTable {
    /** An account is known by its local identifier, or by the national one where it has no other. */
    private static final String KEY = "coalesce(local_id, national_id)";

    private final JdbcTemplate database;
    private final long listId;

    String name() {
        return "account_rows.list_" + listId;
    }

    /** What an interrupted reading left, if anything, goes. */
    void create() {
        drop();
        database.execute("""
                create table %s (
                    -- Pseudonyms: 16 bytes of a keyed hash.
                    local_id      uuid,
                    national_id   uuid,
                    created_on    date,
                    last_login_on date,
                    -- Where the account stands in the files.
                    sheet         integer  not null,
                    row_number    integer  not null,
                    type          smallint not null check (type in (1, 2, 3)),
                    check (local_id is not null or national_id is not null)
                )""".formatted(name()));
    }

    void drop() {
        database.execute("drop table if exists " + name());
    }

    void analyze() {
        // One sort or hash table of 5 million keys; more than one statement at a time does not run here.
        database.execute("set local work_mem = '96MB'");
        database.execute("analyze " + name());
    }

    /** Of several rows of one account the first counts; answers how many others there were. */
    int deleteRepeated(FoundRows found, List<String> sheets) {
        database.execute("""
                create temporary table repeated on commit drop as
                select ctid as place, sheet, row_number,
                    row_number() over same as nth,
                    first_value(sheet) over same as first_sheet,
                    first_value(row_number) over same as first_row
                from %1$s
                where %2$s in (select %2$s from %1$s group by 1 having count(*) > 1)
                window same as (partition by %2$s order by sheet, row_number)""".formatted(name(), KEY));
        var deleted = database.update(
                "delete from %s where ctid in (select place from repeated where nth > 1)".formatted(name()));
        if (deleted > 0) {
            var kept = Math.min(deleted, found.room());
            found.count(Severity.WARNING, "REPEATED_ACCOUNT", deleted - kept);
            database.query(
                    "select * from repeated where nth > 1 order by sheet, row_number limit ?",
                    row -> {
                        var first = sheets.get(row.getInt("first_sheet"));
                        var sheet = sheets.get(row.getInt("sheet"));
                        var firstRow = row.getString("first_row");
                        found.add(
                                Severity.WARNING,
                                new FoundIn(sheet, row.getInt("row_number"), ListColumns.ID_LOCAL.name(), ""),
                                "REPEATED_ACCOUNT",
                                List.of(first.equals(sheet) ? firstRow : first + " › " + firstRow));
                    },
                    kept);
        }
        return deleted;
    }

    int count() {
        var count = database.queryForObject("select count(*) from " + name(), Integer.class);
        return count == null ? 0 : count;
    }

    /** @param before null where the site has no list in force; then every account is new */
    Delta differencesFrom(@Nullable RowTable before, @Nullable Integer number) {
        if (before == null) {
            return new Delta(null, count(), 0, 0, 0, 0, 0, 0, 0);
        }
        return database.query("""
                select
                    count(*) filter (where b.key is null) as added,
                    count(*) filter (where a.key is null) as gone,
                    count(*) filter (where both_there and same_type and same_national and same_creation and same_login)
                        as unchanged,
                    count(*) filter (where both_there
                        and not (same_type and same_national and same_creation and same_login)) as changed,
                    count(*) filter (where both_there and not same_type) as type,
                    count(*) filter (where both_there and not same_national) as national,
                    count(*) filter (where both_there and not same_creation) as creation,
                    count(*) filter (where both_there and not same_login) as login
                from (select %1$s as key, * from %2$s) a
                full join (select %1$s as key, * from %3$s) b on a.key = b.key
                cross join lateral (select
                    a.key is not null and b.key is not null as both_there,
                    a.type = b.type as same_type,
                    a.national_id is not distinct from b.national_id as same_national,
                    a.created_on is not distinct from b.created_on as same_creation,
                    a.last_login_on is not distinct from b.last_login_on as same_login) compared
                """.formatted(KEY, name(), before.name()), row -> {
            row.next();
            return new Delta(
                    number,
                    row.getInt("added"),
                    row.getInt("gone"),
                    row.getInt("unchanged"),
                    row.getInt("changed"),
                    row.getInt("type"),
                    row.getInt("national"),
                    row.getInt("creation"),
                    row.getInt("login"));
        });
    }

    /** In the order of the files. */
    List<AccountView> page(int size, long offset) {
        return database.query(
                "select * from %s order by sheet, row_number limit ? offset ?".formatted(name()),
                (row, number) -> new AccountView(
                        row.getInt("sheet") + 1,
                        row.getInt("row_number"),
                        row.getInt("type"),
                        row.getObject("local_id") != null,
                        row.getObject("national_id") != null,
                        row.getObject("created_on", LocalDate.class),
                        row.getObject("last_login_on", LocalDate.class)),
                size,
                offset);
    }
}
