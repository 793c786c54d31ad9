package vn.emc.local.home;

/** Every port the platform listens on, each moved by its variable. */
public enum Port {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(8090),
    INGEST(8081),
    CATALOG(8082),
    ACCOUNT(8083),
    REPORTING(8084),
    RECONCILIATION(8085),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8190),
    POSTGRES(5433),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return "EMC_" + name() + "_PORT";
    }
}
