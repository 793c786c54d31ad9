package vn.emc.reporting.rollup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Binds one array per column; arrays of primitives travel in binary form. */
final class ArrayParameters {
    private final PreparedStatement statement;
    private final PGConnection connection;
    private int next = 1;

    ArrayParameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(PGConnection.class);
    }

    ArrayParameters add(String type, Object array) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, array));
        return this;
    }

    ArrayParameters add(long number) throws SQLException {
        statement.setLong(next++, number);
        return this;
    }
}
