package vn.emc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class LocalPlatformTests {
    private static final Set<Part> SERVERS = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    @TempDir
    static Path home;

    private LocalPlatform platform = LocalPlatform.builder().build();

    @BeforeAll
    void start() {
        platform = LocalPlatform.in(home);
        platform.start(SERVERS);
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void givesEachServiceADatabaseThatOnlyItMayEnter() throws SQLException {
        try (var connection = DriverManager.getConnection(platform.jdbcUrl(Part.INGEST))) {
            assertThat(show(connection, "server_version")).startsWith("18.");
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "server_encoding")).isEqualTo("UTF8");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var answer = connection.createStatement().executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Test
    void keepsItsDataThroughACrash() throws SQLException {
        try (var connection = DriverManager.getConnection(platform.jdbcUrl(Part.CATALOG))) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 'Hà Nam' AS name");
        }

        platform.kill(Part.POSTGRES);
        assertThat(platform.isAlive(Part.POSTGRES)).isFalse();
        platform.restart(Part.POSTGRES);

        try (var connection = DriverManager.getConnection(platform.jdbcUrl(Part.CATALOG));
                var names = connection.createStatement().executeQuery("SELECT name FROM kept")) {
            names.next();
            assertThat(names.getString(1)).isEqualTo("Hà Nam");
        }
    }
}
