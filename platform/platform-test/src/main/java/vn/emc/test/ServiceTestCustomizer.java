package vn.emc.test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Connects one Spring context to the test stack; equal ones share a context. */
record ServiceTestCustomizer(String database, ServiceTest.Broker broker) implements ContextCustomizer {
    private static final String SOURCE = "emcTestStack";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.putAll(identity());
        properties.putAll(secrets());
        properties.putAll(storage());
        properties.put("EMC_KAFKA_BOOTSTRAP", bootstrapServers(context));
        properties.put("spring.kafka.bootstrap-servers", properties.get("EMC_KAFKA_BOOTSTRAP"));
        // above the machine's own variables, below everything a test says itself
        context.getEnvironment()
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(SOURCE, properties));
    }

    private static Map<String, Object> identity() {
        return Map.of(
                "EMC_ISSUER_URI", TestIssuer.issuerUri(),
                "EMC_JWK_SET_URI", TestIssuer.jwkSetUri(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.issuerUri(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestIssuer.jwkSetUri());
    }

    private static Map<String, Object> secrets() {
        return Map.of(
                "EMC_PSEUDONYM_KEY", TestSecrets.PSEUDONYM_KEY,
                "EMC_SITE_KEY_MASTER", TestSecrets.SITE_KEY_MASTER,
                "EMC_GATEWAY_CLIENT_SECRET", TestSecrets.GATEWAY_CLIENT_SECRET);
    }

    private Map<String, Object> storage() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("EMC_DATA_DIR", temporaryFolder());
        if (!database.isEmpty()) {
            String url = TestDatabases.create(database);
            properties.put("EMC_DB_URL", url);
            properties.put("EMC_DB_USER", TestDatabases.USER);
            properties.put("EMC_DB_PASSWORD", TestDatabases.PASSWORD);
            properties.put("spring.datasource.url", url);
            properties.put("spring.datasource.username", TestDatabases.USER);
            properties.put("spring.datasource.password", TestDatabases.PASSWORD);
        }
        return properties;
    }

    private String bootstrapServers(ConfigurableApplicationContext context) {
        return switch (broker) {
            case SHARED -> TestBroker.bootstrapServers();
            case OWN -> {
                var outage = BrokerOutage.start();
                context.getBeanFactory().registerSingleton("brokerOutage", outage);
                yield outage.bootstrapServers();
            }
            case NONE -> "127.0.0.1:" + FreePorts.pick();
        };
    }

    private static String temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("emc-data-");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new TestStackException("No temporary folder for the service's data", e);
        }
    }
}
