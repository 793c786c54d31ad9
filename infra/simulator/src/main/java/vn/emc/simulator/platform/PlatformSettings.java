package vn.emc.simulator.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the platform is.
 *
 * @param publicUrl the gateway
 * @param issuer the identity provider's realm
 * @param credentials the file with the local users' passwords
 * @param kafkaBootstrap the broker, for the bench's measurement beside it
 * @param postgresPort of the database server on this machine, for the bench's account of CPU time
 * @param ingestUrl ingest-service itself, for the bench's measurement without the gateway
 */
public record PlatformSettings(
        URI publicUrl,
        URI issuer,
        Path credentials,
        String kafkaBootstrap,
        int postgresPort,
        URI ingestUrl,
        URI reportingUrl) {

    /** From the {@code EMC_*} variables, with the defaults of a platform started by {@code ./emc up}. */
    public static PlatformSettings from(Map<String, String> environment) {
        return new PlatformSettings(
                uri(environment, "EMC_PUBLIC_URL", "http://127.0.0.1:" + port(environment, "EMC_GATEWAY_PORT", "8080")),
                uri(
                        environment,
                        "EMC_ISSUER_URI",
                        "http://127.0.0.1:" + port(environment, "EMC_KEYCLOAK_PORT", "8180") + "/realms/emc"),
                Path.of(environment.getOrDefault("EMC_CREDENTIALS", ".emc/credentials")),
                environment.getOrDefault(
                        "EMC_KAFKA_BOOTSTRAP", "127.0.0.1:" + port(environment, "EMC_KAFKA_PORT", "9092")),
                Integer.parseInt(port(environment, "EMC_POSTGRES_PORT", "5433")),
                uri(environment, "EMC_INGEST_URL", "http://127.0.0.1:" + port(environment, "EMC_INGEST_PORT", "8081")),
                uri(
                        environment,
                        "EMC_REPORTING_URL",
                        "http://127.0.0.1:" + port(environment, "EMC_REPORTING_PORT", "8084")));
    }

    private static String port(Map<String, String> environment, String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }

    private static URI uri(Map<String, String> environment, String name, String otherwise) {
        var text = environment.getOrDefault(name, otherwise);
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new PlatformException(name + " is not an address: " + text, notAnAddress);
        }
    }
}
