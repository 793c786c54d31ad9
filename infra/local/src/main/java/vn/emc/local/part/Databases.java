package vn.emc.local.part;

import java.sql.Connection;
import java.sql.SQLException;
import lombok.RequiredArgsConstructor;

/** Makes databases that only their owner may enter. */
@RequiredArgsConstructor
final class Databases {
    private final Connection connection;

    /** Makes the database and its owner, both of this name, unless they are there. */
    void ensure(String name, String password) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password.replace("'", "''")));
        }
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
