package vn.emc.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.publish.Parcel;
import vn.emc.ingest.sites.Sites;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;

/** What reconciliations agree on is in the ledger once, whatever breaks off on the way. */
@ServiceTest(database = "emc_ingest")
class CorrectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private static final Instant AGREED_AT = Instant.parse("2026-07-01T02:03:04Z");

    @Autowired
    private Sites sites;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private TransactionalBatchConsumer<AgreedCorrection> agreedCorrections;

    @Autowired
    private ObjectProvider<Scheduler> scheduler;

    private int site;

    @BeforeEach
    void aSite() {
        createTopic();
        site = SiteStates.introduce(TestBroker.bootstrapServers(), sites, SiteStates.open(SiteStates.newId()));
        await().atMost(PATIENCE).until(sites::areKnown);
    }

    @Test
    void eachIsInTheLedgerOnceHoweverOftenItIsSent() {
        var excluding = correction("A", null);
        var describing = correction("B", new AgreedFacts(null, null, 3, null, null));
        tell(excluding, describing, excluding);
        await().atMost(PATIENCE).until(() -> recorded() == 2);
        tell(describing, excluding, correction("C", null));
        await().atMost(PATIENCE).until(() -> recorded() == 3);

        assertThat(database.queryForList(
                        "select kind from dossier_event where site_id = ? order by code_profile", String.class, site))
                .containsExactly("EXCLUSION", "CORRECTION", "EXCLUSION");
        assertThat(database.queryForList("select id from applied_correction where site_id = ?", UUID.class, site))
                .hasSize(3)
                .contains(excluding.id(), describing.id());
        assertThat(new Published(TestBroker.bootstrapServers()).events(site, 3))
                .allSatisfy(event -> assertThat(CorrectionReference.of(event))
                        .hasValueSatisfying(reference ->
                                assertThat(reference.reconciliationId()).isEqualTo(12)));
    }

    @Test
    void sentAgainItsEventsReachWhoeverLostThemAndNobodyTwice() {
        var correction = correction("A", null);
        tell(correction);
        await().atMost(PATIENCE).until(() -> recorded() == 1);

        tell(correction);

        await().atMost(PATIENCE).until(() -> published() == 2);
        assertThat(new Published(TestBroker.bootstrapServers()).events(site, 1))
                .as("both have the same id")
                .hasSize(1);
        tell(correction("B", null));
        await().atMost(PATIENCE).until(() -> recorded() == 2);
        assertThat(database.queryForList(
                        "select code_profile from dossier_event where site_id = ?", String.class, site))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void theRecordOfThemIsNeverChanged() {
        tell(correction("A", null));
        await().atMost(PATIENCE).until(() -> recorded() == 1);

        assertThatThrownBy(() -> database.update("update applied_correction set reason = '' where site_id = ?", site))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("delete from applied_correction where site_id = ?", site))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsOfNoKnownSiteOrUnreadableBecomesADeadLetterAndTheRestGoesOn() {
        var before = agreedCorrections.deadLetters();
        var unknown = new AgreedCorrection(UUID.randomUUID(), 12, 1, "A", null, "Đối soát", "lan", AGREED_AT);

        tell("nonsense".getBytes(StandardCharsets.UTF_8));
        tell(unknown, correction("A", new AgreedFacts(null, null, 7, null, null)), correction("B", null));

        await().atMost(PATIENCE).until(() -> recorded() == 1 && agreedCorrections.deadLetters() == before + 3);
        assertThat(database.queryForList("select id from applied_correction where id = ?", UUID.class, unknown.id()))
                .isEmpty();
    }

    @Test
    void killedBeforeOrAfterPublishingItIsPublishedAgain() {
        var event = CorrectionEvents.of(correction("A", null)).getFirst();
        var parcel = Objects.requireNonNull(database.queryForObject(
                "insert into correction_parcel (messages) values (?) returning id", Long.class, (Object)
                        Parcel.pack(List.of(event))));

        assertThatThrownBy(() -> new CorrectionParcels(
                                database, (message, receipt) -> receipt.lost(), scheduler, Clock.systemUTC())
                        .deliver(parcel))
                .isInstanceOf(NotPublishedException.class);
        var parcels = new CorrectionParcels(database, publisher::publish, scheduler, Clock.systemUTC());
        publish(event);
        parcels.deliver(parcel);
        parcels.deliver(parcel);

        await().atMost(PATIENCE).until(() -> recorded() == 1);
        assertThat(database.queryForList("select id from correction_parcel where id = ?", Long.class, parcel))
                .isEmpty();
    }

    private void publish(DossierEvent event) {
        Parcel.unpack(Parcel.pack(List.of(event)))
                .forEach(message -> publisher.publish(message, new Durability().of(0)));
    }

    /** How many messages of the site's events the broker has, repeats too. */
    private long published() {
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.DOSSIER_EVENTS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = 0L;
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    found += ContractJson.mapper()
                                            .readValue(message.value(), DossierEvent.class)
                                            .siteId()
                                    == site
                            ? 1
                            : 0;
                }
            }
            return found;
        }
    }

    private int recorded() {
        var count =
                database.queryForObject("select count(*) from dossier_event where site_id = ?", Integer.class, site);
        return count == null ? 0 : count;
    }

    private AgreedCorrection correction(String code, @Nullable AgreedFacts facts) {
        return new AgreedCorrection(UUID.randomUUID(), 12, site, code, facts, "Đối soát số 12", "lan", AGREED_AT);
    }

    private static void tell(AgreedCorrection... corrections) {
        for (var correction : corrections) {
            tell(ContractJson.mapper().writeValueAsBytes(correction));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing the producer waits for it
    private static void tell(byte[] message) {
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CORRECTIONS, "key", message));
        }
    }

    private static void createTopic() {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(Set.of(new NewTopic(Topics.CORRECTIONS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
