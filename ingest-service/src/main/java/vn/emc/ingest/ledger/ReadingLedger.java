package vn.emc.ingest.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.messaging.ConsumerOffsets;

/**
 * Reads the whole ledger as it was at one moment, together with how far the topic had been applied at that moment. The
 * database sorts it, on disk where it must, and hands out rows as they travel: this process only passes them on.
 */
final class ReadingLedger {
    private static final String SORTED = """
            copy (select %s from dossier_event order by site_id, code_profile collate "C", received_at, event_id)
            to stdout (format binary)""".formatted(EventColumns.NAMES);

    /** For the sort, of this transaction, on two processors at most: events that are collected must not wait. */
    private static final String ROOM = """
            set local work_mem = '128MB'; set local jit = off;
            set local max_parallel_workers_per_gather = 1; set local parallel_setup_cost = 0""";

    private static final String ESTIMATE = """
            select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class join pg_inherits on inhrelid = pg_class.oid
            where inhparent = 'dossier_event'::regclass""";

    private final JdbcTemplate database;
    private final ConsumerOffsets offsets;
    private final TransactionTemplate snapshot;

    ReadingLedger(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.offsets = new ConsumerOffsets(database, LedgerConfiguration.CONSUMER, Topics.DOSSIER_EVENTS);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Writes the header, then the rows. */
    void write(OutputStream target) {
        snapshot.executeWithoutResult(tx -> {
            var now = Objects.requireNonNull(database.queryForObject("select now()", OffsetDateTime.class))
                    .toInstant();
            var estimate = Objects.requireNonNull(database.queryForObject(ESTIMATE, Long.class));
            var header = new LedgerHeader(Topics.DOSSIER_EVENTS, offsets.stored(), now, estimate, LedgerHeader.COLUMNS);
            writeHeader(header, target);
            writeRows(target);
        });
    }

    /** Goes out at once: the first row may be minutes away. */
    private static void writeHeader(LedgerHeader header, OutputStream target) {
        try {
            target.write(ContractJson.mapper().writeValueAsBytes(header));
            target.write('\n');
            target.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void writeRows(OutputStream target) {
        database.execute(ROOM);
        database.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SORTED, target);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
