package vn.emc.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies rows into a table. Costs the server a third less than an INSERT of arrays, and this process a tenth of it. To be
 * closed whatever happens, so that the connection can be used for other statements.
 */
public final class BinaryCopy implements AutoCloseable {
    private final CopyIn copy;
    private final RowWriter rows;

    /** Begins to copy, say {@code ("dossier (id, name)", connection)}. */
    public BinaryCopy(String target, Connection connection) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        rows = new RowWriter(this::send);
    }

    /** What writes the rows. */
    @FunctionalInterface
    public interface Rows {
        void write(RowWriter rows) throws IOException;
    }

    /** Copies all; errors of any row come to light here at the latest. */
    public void copy(Rows all) throws SQLException {
        try {
            all.write(rows);
            rows.end();
        } catch (IOException failure) {
            if (failure.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new SQLException(failure);
        }
        copy.endCopy();
    }

    private void send(byte[] bytes, int length) throws IOException {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
