package vn.emc.test;

/** A running PostgreSQL 18. */
interface PostgresServer {
    String SUPERUSER = "postgres";

    /** Enough for many Spring contexts, each with a connection pool. */
    String MAX_CONNECTIONS = "400";

    String jdbcUrl(String database);

    String superuserPassword();
}
