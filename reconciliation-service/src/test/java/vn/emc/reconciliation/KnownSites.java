package vn.emc.reconciliation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.TestBroker;

/** Sites as catalog-service would tell of them. */
public final class KnownSites {
    private static final AtomicInteger NEXT_ID = new AtomicInteger(90_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());

    private KnownSites() {}

    /** A site no other test knows, once the service knows it. */
    public static int introduce(String organisation, StateTopic<Integer, SiteState> known) {
        var siteId = NEXT_ID.getAndIncrement();
        var state = new SiteState(
                siteId,
                1,
                "Cổng dịch vụ công " + siteId,
                "https://dichvucong.example.vn",
                SiteKind.SERVICE_PORTAL,
                UnitCode.parse(organisation),
                null,
                IngestMode.KEY,
                List.of(),
                true,
                false,
                List.of());
        createTopic(Topics.SITES);
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.SITES,
                            String.valueOf(siteId),
                            ContractJson.mapper().writeValueAsBytes(state)))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
        await().atMost(PATIENCE).until(() -> known.get(siteId) != null);
        return siteId;
    }

    static void createTopic(String name) {
        var topic = new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
