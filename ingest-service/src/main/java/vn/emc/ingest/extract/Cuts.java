package vn.emc.ingest.extract;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes cuts of the ledger. */
@Repository
@RequiredArgsConstructor
class Cuts {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The cut of an extract, taken now if it has none yet. Waits for batches that are being recorded. */
    Cut of(UUID extractId) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            database.sql("select pg_advisory_xact_lock(hashtext('ledger_cut'))").query(row -> {});
            return find(extractId).orElseGet(() -> take(extractId));
        }));
    }

    private Optional<Cut> find(UUID extractId) {
        return database.sql("select number, at from ledger_cut where extract_id = ?")
                .param(extractId)
                .query((row, number) ->
                        new Cut(row.getInt("number"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    private Cut take(UUID extractId) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var number = database.sql("""
                        insert into ledger_cut (number, at, extract_id)
                        select coalesce(max(number), 0) + 1, :at, :extract from ledger_cut returning number""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("extract", extractId)
                .query(Integer.class)
                .single();
        return new Cut(number, at);
    }
}
