package vn.emc.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** PostgreSQL as a process of this machine; ends with the JVM. */
record EmbeddedPostgresServer(EmbeddedPostgres postgres) implements PostgresServer {
    static PostgresServer start() {
        try {
            return new EmbeddedPostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    .setServerConfig("timezone", "UTC")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setErrorRedirector(Redirect.DISCARD)
                    .setOutputRedirector(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new TestStackException("PostgreSQL does not start on this machine", e);
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String superuserPassword() {
        return "postgres";
    }
}
