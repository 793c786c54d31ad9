package vn.emc.account.lists;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Accounts on their way into a table, by COPY in PostgreSQL's binary format: 75 bytes a row that the server need not parse, and
 * that it stores while the next ones are being read. The connection can do nothing else until {@link #pause()}.
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

    /** PostgreSQL counts days from 2000-01-01. */
    private static final int EPOCH = 10_957;

    private final Connection connection;
    private final String statement;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private @Nullable CopyIn copying;

    /** @param table was made in this connection's transaction, which is what makes FREEZE possible */
    AccountCopy(Connection connection, String table) {
        this.connection = connection;
        this.statement =
                "copy %s (local_id, national_id, type, created_on, last_login_on, sheet, row_number) from stdin (format binary, freeze)"
                        .formatted(table);
    }

    /** @param createdOn and {@code lastLoginOn}: days since 1970-01-01, or {@link #NO_DAY} */
    void add(
            byte @Nullable [] localId,
            byte @Nullable [] nationalId,
            int type,
            int createdOn,
            int lastLoginOn,
            int sheet,
            int row)
            throws SQLException {
        begin();
        if (buffer.remaining() < LONGEST_ROW) {
            send();
        }
        buffer.putShort(FIELDS);
        put(localId);
        put(nationalId);
        buffer.putInt(Short.BYTES).putShort((short) type);
        putDay(createdOn);
        putDay(lastLoginOn);
        buffer.putInt(Integer.BYTES).putInt(sheet);
        buffer.putInt(Integer.BYTES).putInt(row);
    }

    /** Ends the command, so that the connection can do something else; the next row begins another one. */
    void pause() throws SQLException {
        if (copying != null) {
            buffer.putShort((short) -1);
            send();
            copying.endCopy();
            copying = null;
        }
    }

    /** Abandons a command that is under way: nothing else, not even a rollback, could use the connection before. */
    @Override
    public void close() throws SQLException {
        if (copying != null && copying.isActive()) {
            copying.cancelCopy();
        }
        copying = null;
    }

    private void begin() throws SQLException {
        if (copying == null) {
            copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            buffer.put(SIGNATURE).put(new byte[HEADER_FIELDS]);
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
}
