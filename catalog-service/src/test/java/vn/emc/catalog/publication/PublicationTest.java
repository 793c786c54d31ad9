package vn.emc.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.AbstractConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.TopicReader;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.outbox.Outbox;
import vn.emc.test.BrokerOutage;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog", broker = ServiceTest.Broker.OWN)
class PublicationTest {
    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private BrokerOutage outage;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private TopicReader topics;
    private CatalogApi admin;

    @BeforeEach
    void connect() {
        topics = new TopicReader(bootstrapServers);
        admin = CatalogApi.asAdmin(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
    }

    @Test
    void clientsOfTheBrokerDoNotSayAllTheirSettingsAtStart() {
        assertThat(LoggerFactory.getLogger(AbstractConfig.class).isInfoEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger(KafkaProducer.class).isInfoEnabled()).isTrue();
    }

    @Test
    void aNewSiteIsToldWithinASecond() {
        var siteId = admin.createSite("H56");

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(topics.read(Topics.SITES, String.valueOf(siteId), SiteState.class))
                        .singleElement()
                        .satisfies(state -> {
                            assertThat(state.siteId()).isEqualTo(siteId);
                            assertThat(state.organisation()).hasToString("H56");
                            assertThat(state.active()).isTrue();
                            assertThat(state.keys()).isEmpty();
                        }));
    }

    @Test
    void everyChangeIsToldWithAGreaterVersion() {
        var siteId = admin.createSite("H56");
        admin.post(CatalogApi.SITES + "/" + siteId + "/keys", "").expect(201);
        admin.delete(CatalogApi.SITES + "/" + siteId).expect(204);

        await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);
        var states = topics.read(Topics.SITES, String.valueOf(siteId), SiteState.class);

        assertThat(states).extracting(SiteState::version).isSorted();
        assertThat(states.getLast().deleted()).isTrue();
        assertThat(states.getLast().keys()).isEmpty();
        assertThat(states.getLast().version()).isGreaterThan(states.getFirst().version());
    }

    @Test
    void organisationsAreToldAtTheFirstStart() {
        assertThat(topics.read(Topics.ORGANISATIONS, "H25", OrganisationState.class))
                .isNotEmpty()
                .last()
                .satisfies(state -> {
                    assertThat(state.name()).isEqualTo("Hà Nam");
                    assertThat(state.kind()).isEqualTo("province");
                    assertThat(state.successor()).hasToString("H42");
                });
    }

    @Test
    void aChangeThatIsRolledBackIsNeverTold() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.publish(Topics.ORGANISATIONS, "H01", 77);
                    throw new ChangeOfMind();
                }))
                .isInstanceOf(ChangeOfMind.class);

        assertThat(database.sql("select count(*) from scheduled_tasks where task_instance like '%/H01/v77'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void outsideATransactionNothingCanBeTold() {
        assertThatThrownBy(() -> outbox.publish(Topics.SITES, "1", 1))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void whatChangesWhileTheBrokerIsAwayIsToldWhenItIsBack() {
        outage.begin();
        int siteId;
        try {
            siteId = admin.createSite("H56");
            admin.put(CatalogApi.SITES + "/" + siteId, CatalogApi.site("Tên mới", "H56"))
                    .expect(200);
            assertThat(waiting()).isPositive();
        } finally {
            outage.end();
        }

        await().atMost(Duration.ofSeconds(40)).until(() -> waiting() == 0);
        assertThat(topics.read(Topics.SITES, String.valueOf(siteId), SiteState.class))
                .last()
                .extracting(SiteState::name)
                .isEqualTo("Tên mới");
    }

    @Test
    void administratorsHaveEverythingToldAgain() {
        var siteId = admin.createSite("H56");
        await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);

        admin.post("/api/catalog/v1/publications", "").expect(202);

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
        assertThat(topics.read(Topics.SITES, String.valueOf(siteId), SiteState.class))
                .hasSize(2);
        CatalogApi.asOperator(port, "H56")
                .post("/api/catalog/v1/publications", "")
                .expect(403);
    }

    private long waiting() {
        return database.sql("select count(*) from scheduled_tasks where task_name <> 'check-embed-codes'")
                .query(Long.class)
                .single();
    }

    private static final class ChangeOfMind extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
