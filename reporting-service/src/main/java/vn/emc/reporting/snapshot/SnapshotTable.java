package vn.emc.reporting.snapshot;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.ClosedPeriod;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.snapshot.SnapshotContent.Link;

/** Snapshots as they were stored. Nothing is read of one whose content is not the one that was hashed. */
@Component
@RequiredArgsConstructor
class SnapshotTable {
    private static final String STANDING = """
            select id, from_day, to_day, closed_at, sha256 from snapshot s
            where from_day <= ? and to_day >= ? and not exists (
                select from snapshot n where n.from_day = s.from_day and n.to_day = s.to_day and n.id > s.id)
            order by id""";

    private final JdbcTemplate database;

    /** Of each period that shares a day with these, the newest. */
    List<ClosedPeriod> standing(LocalDate from, LocalDate to) {
        return database.query(
                STANDING,
                (row, number) -> new ClosedPeriod(
                        row.getLong("id"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("sha256")),
                to,
                from);
    }

    Optional<Link> newest() {
        return database
                .query(
                        "select id, sha256 from snapshot order by id desc limit 1",
                        (row, number) -> new Link(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst();
    }

    boolean exists(long id) {
        return !database.queryForList("select 1 from snapshot where id = ?", Integer.class, id)
                .isEmpty();
    }

    void store(SnapshotContent content) {
        var text = CanonicalJson.write(content);
        database.update(
                "insert into snapshot (id, from_day, to_day, closed_at, data_until, content, sha256) values (?, ?, ?, ?, ?, ?, ?)",
                content.id(),
                content.period().from(),
                content.period().to(),
                Timestamp.from(content.closedAt()),
                Timestamp.from(content.dataUntil()),
                text,
                CanonicalJson.hash(text));
    }

    SnapshotContent read(long id) {
        return CanonicalJson.read(text(id));
    }

    /** The text that was hashed. */
    String text(long id) {
        return database
                .query(
                        "select content, sha256 from snapshot where id = ?",
                        (row, number) -> verified(id, row.getString(1), row.getString(2)),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ReportingProblem.UnknownSnapshot(id));
    }

    private static String verified(long id, String content, String sha256) {
        if (!CanonicalJson.hash(content).equals(sha256)) {
            throw new ReportingProblem.SnapshotDamaged(id);
        }
        return content;
    }
}
