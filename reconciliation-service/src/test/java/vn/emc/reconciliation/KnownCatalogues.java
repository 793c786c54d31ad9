package vn.emc.reconciliation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.test.TestBroker;

/** Service catalogues as catalog-service would tell of them. */
public final class KnownCatalogues {
    private static final AtomicLong REVISION = new AtomicLong();
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());

    private KnownCatalogues() {}

    /** The site's only version is this, and was so for long. */
    public static void tell(int siteId, long version, String... codes) {
        var services = Arrays.stream(codes)
                .map(code -> new CatalogueService(code.hashCode(), "Dịch vụ " + code, 4, null, null, code))
                .toList();
        var part = new CataloguePart(siteId, version, 0, services);
        var state = new CatalogueState(
                siteId, REVISION.incrementAndGet(), List.of(new DefaultPeriod(version, LONG_AGO, null, 1)));
        KnownSites.createTopic(Topics.SERVICE_CATALOGUES);
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message(String.valueOf(siteId), ServiceCatalogueMessage.of(state)))
                    .get();
            producer.send(message(part.key(), ServiceCatalogueMessage.of(part))).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ProducerRecord<String, byte[]> message(String key, ServiceCatalogueMessage message) {
        return new ProducerRecord<>(
                Topics.SERVICE_CATALOGUES, key, ContractJson.mapper().writeValueAsBytes(message));
    }
}
