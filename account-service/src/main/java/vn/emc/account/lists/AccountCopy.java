package vn.emc.account.lists;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import vn.emc.contracts.privacy.Pseudonyms;

/**
 * Accounts on their way into a table, by COPY in PostgreSQL's binary format: 75 bytes a row that the server need not parse. A
 * thread of its own makes the pseudonyms and sends the rows, while the next ones are being read: identifiers go no further. The
 * connection can do nothing else until {@link #pause()}.
 *
 * <p>What the database refuses is thrown a little later, by {@link #add}, or by {@link #pause()} at the latest.
 */
final class AccountCopy implements AutoCloseable {
    /** What a date is told as where there is none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_FIELDS = 8;
    private static final short FIELDS = 7;
    private static final int LONGEST_ROW = 128;
    private static final int BUFFER = 128 * 1024;
    private static final int NULL = -1;

    /** How many accounts are handed over together, and how often before the reader has to wait. */
    private static final int TOGETHER = 512;

    private static final int MOST_AHEAD = 8;

    /** PostgreSQL counts days from 2000-01-01. */
    private static final int EPOCH = 10_957;

    private final Connection connection;
    private final String statement;
    private final Pseudonyms pseudonyms;
    private final int siteId;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("account-copy").factory());
    private final Queue<CompletableFuture<?>> ahead = new ArrayDeque<>();
    private List<Account> accounts = new ArrayList<>(TOGETHER);
    private volatile boolean abandoned;
    private @Nullable CopyIn copying;

    /**
     * An account as it stands in a file.
     *
     * @param createdOn and {@code lastLoginOn}: days since 1970-01-01, or {@link #NO_DAY}
     */
    record Account(
            @Nullable String localId,
            @Nullable String nationalId,
            int type,
            int createdOn,
            int lastLoginOn,
            int sheet,
            int row) {}

    /** @param table was made in this connection's transaction, which is what makes FREEZE possible */
    AccountCopy(Connection connection, String table, Pseudonyms pseudonyms, int siteId) {
        this.connection = connection;
        this.pseudonyms = pseudonyms;
        this.siteId = siteId;
        this.statement =
                "copy %s (local_id, national_id, type, created_on, last_login_on, sheet, row_number) from stdin (format binary, freeze)"
                        .formatted(table);
    }

    void add(Account account) {
        accounts.add(account);
        if (accounts.size() == TOGETHER) {
            handOver();
        }
    }

    /** Ends the command, so that the connection can do something else; the next account begins another one. */
    void pause() {
        handOver();
        hand(this::end);
        while (!ahead.isEmpty()) {
            await(ahead.remove());
        }
    }

    /** Abandons a command that is under way: nothing else, not even a rollback, could use the connection before. */
    @Override
    public void close() throws SQLException {
        abandoned = true;
        writer.close();
        if (copying != null && copying.isActive()) {
            copying.cancelCopy();
        }
        copying = null;
    }

    private void handOver() {
        var together = accounts;
        accounts = new ArrayList<>(TOGETHER);
        hand(() -> write(together));
    }

    private void hand(Step step) {
        if (ahead.size() == MOST_AHEAD) {
            await(ahead.remove());
        }
        ahead.add(CompletableFuture.runAsync(
                () -> {
                    try {
                        step.run();
                    } catch (SQLException refused) {
                        abandoned = true;
                        throw new UncategorizedSQLException("loading accounts", null, refused);
                    }
                },
                writer));
    }

    private static void await(CompletableFuture<?> step) {
        try {
            step.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void write(List<Account> together) throws SQLException {
        for (var account : together) {
            if (abandoned) {
                return;
            }
            write(account);
        }
    }

    private void write(Account account) throws SQLException {
        begin();
        if (buffer.remaining() < LONGEST_ROW) {
            send();
        }
        buffer.putShort(FIELDS);
        put(account.localId() == null ? null : pseudonyms.bytesOfLocal(siteId, account.localId()));
        put(account.nationalId() == null ? null : pseudonyms.bytesOfNational(account.nationalId()));
        buffer.putInt(Short.BYTES).putShort((short) account.type());
        putDay(account.createdOn());
        putDay(account.lastLoginOn());
        buffer.putInt(Integer.BYTES).putInt(account.sheet());
        buffer.putInt(Integer.BYTES).putInt(account.row());
    }

    private void begin() throws SQLException {
        if (copying == null) {
            copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            buffer.put(SIGNATURE).put(new byte[HEADER_FIELDS]);
        }
    }

    private void end() throws SQLException {
        if (copying != null && !abandoned) {
            buffer.putShort((short) -1);
            send();
            copying.endCopy();
            copying = null;
        }
    }

    private void send() throws SQLException {
        if (copying != null) {
            copying.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
    }

    private void put(byte @Nullable [] value) {
        if (value == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(value.length).put(value);
        }
    }

    private void putDay(int day) {
        if (day == NO_DAY) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(Integer.BYTES).putInt(day - EPOCH);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
