package vn.emc.gateway;

import com.nimbusds.jose.JOSEException;
import org.springframework.test.context.DynamicPropertyRegistry;
import reactor.netty.resources.LoopResources;

/** What stands around the gateway in its tests, started once. */
final class Surroundings {
    /** Their own: those that all of Reactor Netty shares end with the first gateway that is stopped. */
    static final LoopResources THREADS = LoopResources.create("stub");

    static final StubServices SERVICES = new StubServices();
    static final StubKeycloak KEYCLOAK = keycloak();

    private Surroundings() {}

    static void register(DynamicPropertyRegistry properties) {
        for (var service : new String[] {"ingest", "catalog", "account", "reporting", "reconciliation"}) {
            var address = "http://127.0.0.1:" + SERVICES.start(service).port();
            properties.add("emc.services." + service, () -> address);
        }
        properties.add("emc.issuer-uri", KEYCLOAK::issuer);
        properties.add("emc.gateway-client-secret", () -> "not a secret");
        properties.add("emc.collect.answer-millis", () -> "4000");
        properties.add("emc.collect.waiting-hits", () -> "5");
        properties.add("management.server.port", () -> "0");
    }

    private static StubKeycloak keycloak() {
        try {
            return new StubKeycloak();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
