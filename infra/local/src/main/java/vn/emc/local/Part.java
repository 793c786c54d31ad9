package vn.emc.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.emc.local.home.Port;

/** A process of the platform, in the order in which they are started. */
public enum Part {
    POSTGRES("PostgreSQL", Port.POSTGRES),
    KAFKA("Kafka", Port.KAFKA),
    KEYCLOAK("Keycloak", Port.KEYCLOAK),
    CATALOG("catalog-service", Port.CATALOG),
    INGEST("ingest-service", Port.INGEST),
    REPORTING("reporting-service", Port.REPORTING),
    ACCOUNT("account-service", Port.ACCOUNT),
    RECONCILIATION("reconciliation-service", Port.RECONCILIATION),
    GATEWAY("gateway", Port.GATEWAY);

    private final String title;
    private final Port port;

    Part(String title, Port port) {
        this.title = title;
        this.port = port;
    }

    /** Its name for people, which is also the module's name of a service. */
    public String title() {
        return title;
    }

    /** Its short name, in file names and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it listens. */
    public Port port() {
        return port;
    }

    /** What must be ready before it starts. */
    public List<Part> needs() {
        return switch (this) {
            case POSTGRES, KAFKA, GATEWAY -> List.of();
            case KEYCLOAK -> List.of(POSTGRES);
            case CATALOG, INGEST, REPORTING, ACCOUNT, RECONCILIATION -> List.of(POSTGRES, KAFKA);
        };
    }

    public boolean isService() {
        return switch (this) {
            case POSTGRES, KAFKA, KEYCLOAK -> false;
            case CATALOG, INGEST, REPORTING, ACCOUNT, RECONCILIATION, GATEWAY -> true;
        };
    }

    /** Whether it owns a database named {@code emc_<id>}. */
    public boolean hasDatabase() {
        return isService() && this != GATEWAY;
    }

    /** The part that a person means by {@code ingest}, {@code ingest-service} or {@code Ingest}. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equalsIgnoreCase(name) || part.title.equalsIgnoreCase(name))
                .findFirst();
    }
}
