package vn.emc.local.part;

import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.home.Port;
import vn.emc.local.home.Secret;
import vn.emc.local.home.Setup;

/** The variables through which services learn where everything is, and the secrets each may know. */
@RequiredArgsConstructor
public final class ServiceEnvironment {
    private final Setup setup;

    Map<String, String> of(Part part) {
        Map<String, String> environment = addresses();
        if (part.hasDatabase()) {
            String database = PostgresPart.databaseOf(part);
            environment.put("EMC_DB_URL", "jdbc:postgresql://127.0.0.1:" + setup.port(Port.POSTGRES) + "/" + database);
            environment.put("EMC_DB_USER", database);
            environment.put("EMC_DB_PASSWORD", setup.credentials().get("EMC_DB_PASSWORD_" + part.name()));
        }
        environment.putAll(secrets(part));
        environment.put("EMC_DATA_DIR", setup.home().data(part.id()).toString());
        return environment;
    }

    /** Where everything is; nothing secret. */
    public Map<String, String> addresses() {
        Map<String, String> environment = new HashMap<>(setup.ports().variables());
        for (Part part : Part.values()) {
            if (part.hasDatabase()) {
                environment.put("EMC_" + part.name() + "_URL", setup.url(part.port()));
            }
        }
        String issuer = setup.url(Port.KEYCLOAK) + "/realms/emc";
        environment.put("EMC_BIND_ADDRESS", "127.0.0.1");
        environment.put("EMC_KAFKA_BOOTSTRAP", "127.0.0.1:" + setup.port(Port.KAFKA));
        // one consumer of each kind: partitions would only cost the broker time
        environment.put("EMC_KAFKA_EVENT_PARTITIONS", "4");
        environment.put("EMC_KAFKA_PAGE_EVENT_PARTITIONS", "2");
        environment.put("EMC_ISSUER_URI", issuer);
        environment.put("EMC_JWK_SET_URI", issuer + "/protocol/openid-connect/certs");
        environment.put("EMC_PUBLIC_URL", setup.url(Port.GATEWAY));
        return environment;
    }

    private Map<String, String> secrets(Part part) {
        return switch (part) {
            case INGEST -> known(Secret.PSEUDONYM_KEY, Secret.SITE_KEY_MASTER);
            case CATALOG -> known(Secret.SITE_KEY_MASTER);
            case ACCOUNT -> known(Secret.PSEUDONYM_KEY);
            case GATEWAY -> known(Secret.GATEWAY_CLIENT_SECRET);
            case POSTGRES, KAFKA, KEYCLOAK, REPORTING, RECONCILIATION -> Map.of();
        };
    }

    private Map<String, String> known(Secret... secrets) {
        Map<String, String> known = new HashMap<>();
        for (Secret secret : secrets) {
            known.put(secret.variable(), setup.credentials().get(secret));
        }
        return known;
    }
}
