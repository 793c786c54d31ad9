package vn.emc.test;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL as a container; Testcontainers removes it when the JVM ends. */
record ContainerPostgres(PostgreSQLContainer container) implements PostgresServer {
    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18");

    static PostgresServer start() {
        var container = new PostgreSQLContainer(IMAGE).withUsername(SUPERUSER).withPassword(SUPERUSER);
        container.setCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS, "-c", "fsync=off");
        container.start();
        return new ContainerPostgres(container);
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String superuserPassword() {
        return SUPERUSER;
    }
}
