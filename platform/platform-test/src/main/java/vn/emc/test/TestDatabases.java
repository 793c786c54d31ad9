package vn.emc.test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh, empty databases on the one PostgreSQL 18 server of this JVM. */
public final class TestDatabases {
    /** The owner of every database; may not do what only a superuser may, as in production. */
    public static final String USER = "emc_test";

    public static final String PASSWORD = "emc-test";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /**
     * Creates a database that nobody else uses.
     *
     * @param name how its name begins, such as {@code emc_ingest}
     * @return its JDBC URL; sign in with {@link #USER} and {@link #PASSWORD}
     */
    public static String create(String name) {
        PostgresServer server = Running.SERVER;
        String database = name + "_" + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE \"" + database + "\" OWNER " + USER);
        return server.jdbcUrl(database);
    }

    private static void execute(PostgresServer server, String sql) {
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new TestStackException("PostgreSQL refused: " + sql, e);
        }
    }

    private static final class Running {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            PostgresServer server = switch (TestBackend.current()) {
                case CONTAINERS -> ContainerPostgres.start();
                case EMBEDDED -> EmbeddedPostgresServer.start();
            };
            execute(server, "CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + PASSWORD + "'");
            return server;
        }
    }
}
