package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.catalog.CatalogApi.SITES;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.TopicReader;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.SiteKeyState;
import vn.emc.contracts.sites.SiteKeys;
import vn.emc.contracts.sites.SiteState;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestSecrets;

@ServiceTest(database = "emc_catalog")
class SiteKeyApiTest {
    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private JdbcClient database;

    private CatalogApi operator;
    private int siteId;
    private String keys;

    @BeforeEach
    void createSite() {
        operator = CatalogApi.asOperator(port, "H56");
        siteId = CatalogApi.asAdmin(port).createSite("H56");
        keys = SITES + "/" + siteId + "/keys";
    }

    @Test
    void aKeyIsShownOnceAndDerivedFromTheMasterSecret() {
        var created = operator.post(keys, "").expect(201);

        var key = created.json().get("key").asString();
        var keyId = UUID.fromString(created.json().get("keyId").asString());
        assertThat(key).startsWith("emc_" + siteId + "_");
        assertThat(key)
                .isEqualTo(new SiteKeys(HexFormat.of().parseHex(TestSecrets.SITE_KEY_MASTER)).derive(siteId, keyId));
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.header("Location")).isEqualTo(keys + "/" + keyId);
        var list = operator.get(keys).expect(200);
        assertThat(list.body()).doesNotContain(key);
        assertThat(key).startsWith(list.json().at("/0/prefix").asString());
        assertThat(list.json().at("/0/createdBy").asString()).isEqualTo("operator.h56");
    }

    @Test
    void theKeyIsNowhereInTheDatabase() {
        var key = operator.post(keys, "").expect(201).json().get("key").asString();
        var secret = key.substring(key.lastIndexOf('_') + 1);

        var tables = database.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();

        assertThat(tables).contains("site_key", "audit_entry", "scheduled_tasks");
        assertThat(tables)
                .allSatisfy(table -> assertThat(
                                database.sql("select count(*) from " + table + " t where t::text like :secret")
                                        .param("secret", "%" + secret + "%")
                                        .query(Long.class)
                                        .single())
                        .as(table)
                        .isZero());
    }

    @Test
    void theOtherServicesAreToldOnlyHashesOfActiveKeys() {
        var first = operator.post(keys, "").expect(201).json();
        var second = operator.post(keys, "").expect(201).json();
        operator.delete(keys + "/" + first.get("keyId").asString()).expect(204);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(new TopicReader(bootstrapServers)
                                .read(Topics.SITES, String.valueOf(siteId), SiteState.class))
                        .last()
                        .extracting(SiteState::keys)
                        .isEqualTo(List.of(new SiteKeyState(
                                UUID.fromString(second.get("keyId").asString()),
                                SiteKeys.hash(second.get("key").asString())))));
    }

    @Test
    void twoKeysMayBeActive() {
        var first = operator.post(keys, "").expect(201).json().get("keyId").asString();
        operator.post(keys, "").expect(201);

        assertThat(operator.post(keys, "").expect(409).code()).isEqualTo("SITE_KEY_LIMIT");

        operator.delete(keys + "/" + first).expect(204);
        operator.post(keys, "").expect(201);
        assertThat(operator.get(keys).json().size()).isEqualTo(3);
    }

    @Test
    void theLimitHoldsWhenSeveralAskAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var attempts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            attempt -> () -> operator.post(keys, "").status())
                    .toList();

            var answers = threads.invokeAll(attempts).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(answers).containsOnly(201, 409);
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
        }
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        var address = keys + "/"
                + operator.post(keys, "").expect(201).json().get("keyId").asString();

        operator.delete(address).expect(204);
        var revokedAt = operator.get(keys).json().at("/0/revokedAt").asString();
        operator.delete(address).expect(204);

        assertThat(revokedAt).isNotEmpty();
        assertThat(operator.get(keys).json().at("/0/revokedAt").asString()).isEqualTo(revokedAt);
        assertThat(operator.get(keys).json().at("/0/revokedBy").asString()).isEqualTo("operator.h56");
    }

    @Test
    void aKeyOfAnotherSiteIsUnknown() {
        var keyId = operator.post(keys, "").expect(201).json().get("keyId").asString();
        var other = CatalogApi.asAdmin(port).createSite("H56");

        assertThat(operator.delete(SITES + "/" + other + "/keys/" + keyId)
                        .expect(404)
                        .code())
                .isEqualTo("SITE_KEY_NOT_FOUND");
        assertThat(operator.delete(keys + "/not-a-key").status()).isEqualTo(400);
    }

    @Test
    void readersDoNotSeeKeys() {
        assertThat(CatalogApi.asOfficer(port).get(keys).status()).isEqualTo(403);
        assertThat(CatalogApi.asViewer(port).post(keys, "").status()).isEqualTo(403);
    }

    @Test
    void deletingASiteRevokesItsKeys() {
        operator.post(keys, "").expect(201);

        CatalogApi.asAdmin(port).delete(SITES + "/" + siteId).expect(204);

        assertThat(database.sql("select revoked_by from site_key where site_id = :site")
                        .param("site", siteId)
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }
}
