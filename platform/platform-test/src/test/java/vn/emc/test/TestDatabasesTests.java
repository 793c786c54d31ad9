package vn.emc.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabasesTests {
    @Test
    void runsPostgresOfTheVersionInProduction() throws SQLException {
        try (var connection = connect(TestDatabases.create("emc_version"))) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void givesEveryCallerAnEmptyDatabase() throws SQLException {
        try (var first = connect(TestDatabases.create("emc_same"))) {
            first.createStatement().execute("CREATE TABLE seen (name text)");
        }

        try (var second = connect(TestDatabases.create("emc_same"));
                var tables = second.getMetaData().getTables(null, "public", "seen", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void ownerIsNoSuperuser() throws SQLException {
        try (var connection = connect(TestDatabases.create("emc_owner"));
                var answer = connection.createStatement().executeQuery("SHOW is_superuser")) {
            answer.next();

            assertThat(answer.getString(1)).isEqualTo("off");
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, TestDatabases.USER, TestDatabases.PASSWORD);
    }
}
