package vn.emc.reporting.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.correction.CorrectedFigure;
import vn.emc.contracts.correction.CorrectionsPublished;

/** The record of rounds, and of the closings they lead to. */
@Component
@RequiredArgsConstructor
class RoundTable {
    private static final String TOUCHED = """
            select p.from_day, p.to_day, c.id, c.state from (
                select distinct s.from_day, s.to_day from closing s, correction_round r
                where r.reconciliation_id = ? and s.state = 'SUCCEEDED' and s.requested_at <= r.counted_at
                    and exists (select from corrected_day d
                        where d.reconciliation_id = r.reconciliation_id and d.day between s.from_day and s.to_day)) p
            left join correction_closing a
                on a.reconciliation_id = ? and a.from_day = p.from_day and a.to_day = p.to_day
            left join closing c on c.id = a.closing_id
            order by 1, 2""";

    private final JdbcTemplate database;

    /** Told again, a round stays as it was told first. */
    void add(CorrectionsPublished published) {
        database.update(
                """
                insert into correction_round (reconciliation_id, corrections, sites, from_day, to_day, reason, requested_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                published.reconciliationId(),
                published.corrections(),
                published.sites().stream().sorted().toArray(Integer[]::new),
                published.from(),
                published.to(),
                published.reason(),
                published.by());
    }

    Optional<Round> find(long reconciliationId) {
        return database
                .query("select * from correction_round where reconciliation_id = ?", RoundTable::read, reconciliationId)
                .stream()
                .findFirst();
    }

    private static Round read(ResultSet row, int number) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        var figures = row.getString("figures");
        return new Round(
                row.getLong("reconciliation_id"),
                row.getLong("corrections"),
                Arrays.asList((Integer[]) row.getArray("sites").getArray()),
                from == null || to == null ? null : new Round.Period(from, to),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("counted_at") != null,
                row.getTimestamp("completed_at") != null,
                figures == null ? null : List.of(ContractJson.mapper().readValue(figures, CorrectedFigure[].class)));
    }

    /** How many of its corrections are in the figures. */
    long counted(long reconciliationId) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from counted_correction where reconciliation_id = ?", Long.class, reconciliationId));
    }

    void allCounted(long reconciliationId, Instant now) {
        database.update(
                "update correction_round set counted_at = ? where reconciliation_id = ? and counted_at is null",
                Timestamp.from(now),
                reconciliationId);
    }

    void complete(long reconciliationId, List<CorrectedFigure> figures, Instant now) {
        database.update("""
                update correction_round set completed_at = ?, figures = ?::jsonb
                where reconciliation_id = ? and completed_at is null""", Timestamp.from(now), ContractJson.mapper().writeValueAsString(figures), reconciliationId);
    }

    /**
     * A period that was closed when all were counted, and whose figures they changed.
     *
     * @param closing that closes it again; null where it is not begun
     * @param state of that closing
     */
    record Touched(
            LocalDate from,
            LocalDate to,
            @Nullable Long closing,
            @Nullable String state) {
        boolean isClosedAgain() {
            return "SUCCEEDED".equals(state);
        }

        boolean isUnderWay() {
            return "RUNNING".equals(state);
        }
    }

    List<Touched> touched(long reconciliationId) {
        return database.query(
                TOUCHED,
                (row, number) -> new Touched(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, Long.class),
                        row.getString(4)),
                reconciliationId,
                reconciliationId);
    }

    /** A closing that failed is followed by another one in its place. */
    void closes(long reconciliationId, Touched period, long closingId) {
        database.update("""
                insert into correction_closing (reconciliation_id, from_day, to_day, closing_id) values (?, ?, ?, ?)
                on conflict (reconciliation_id, from_day, to_day) do update set closing_id = excluded.closing_id""", reconciliationId, period.from(), period.to(), closingId);
    }
}
