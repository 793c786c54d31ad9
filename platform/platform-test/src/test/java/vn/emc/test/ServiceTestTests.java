package vn.emc.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.TestPropertySource;

@ServiceTest(database = "emc_sample", broker = ServiceTest.Broker.OWN)
@TestPropertySource(properties = "EMC_SITE_KEY_MASTER=the test's own")
class ServiceTestTests {
    @Autowired
    Environment environment;

    @Autowired
    BrokerOutage outage;

    @Test
    void hasADatabaseOfItsOwn() throws Exception {
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("EMC_DB_USER"),
                environment.getRequiredProperty("EMC_DB_PASSWORD"))) {
            assertThat(connection.getCatalog()).startsWith("emc_sample_");
        }
    }

    @Test
    void hasItsOwnBroker() {
        assertThat(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))
                .isEqualTo(outage.bootstrapServers())
                .isNotEqualTo(TestBroker.bootstrapServers());
    }

    @Test
    void letsTheTestHaveTheLastWord() {
        assertThat(environment.getRequiredProperty("EMC_SITE_KEY_MASTER")).isEqualTo("the test's own");
    }

    @Test
    void trustsTheTestIssuer() {
        JwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(environment.getRequiredProperty("EMC_JWK_SET_URI"))
                .build();

        var token = decoder.decode(TestTokens.operator("H56").substring("Bearer ".length()));

        assertThat(token.getIssuer()).hasToString(environment.getRequiredProperty("EMC_ISSUER_URI"));
        assertThat(token.getClaimAsString("organisation")).isEqualTo("H56");
    }

    @SpringBootConfiguration
    static class Service {}
}
