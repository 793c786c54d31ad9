package vn.emc.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.services.ServiceCatalogueMessage;

/** Catalogues as catalog-service would tell of them. */
public final class ToldCatalogues implements AutoCloseable {
    private static final AtomicLong REVISION = new AtomicLong();
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final KafkaProducer<String, byte[]> producer;
    private final List<DefaultPeriod> periods = new ArrayList<>();
    private final int siteId;

    public ToldCatalogues(String bootstrapServers, int siteId) {
        this.siteId = siteId;
        createTopic(bootstrapServers);
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A service without a code at the national portal. */
    public static CatalogueService service(String idMcdt, int level) {
        return service(idMcdt, level, null);
    }

    public static CatalogueService service(String idMcdt, int level, @Nullable String idCdvcqg) {
        return new CatalogueService(
                Integer.toUnsignedLong(idMcdt.hashCode()), "Dịch vụ " + idMcdt, level, null, idCdvcqg, idMcdt);
    }

    /** One part of a version. */
    public ToldCatalogues part(long versionId, int number, CatalogueService... services) {
        var part = new CataloguePart(siteId, versionId, number, List.of(services));
        send(part.key(), ServiceCatalogueMessage.of(part));
        return this;
    }

    /** The version is the default from now on. */
    public ToldCatalogues makeDefault(long versionId, int parts) {
        var from = periods.isEmpty() ? LONG_AGO : LONG_AGO.plusSeconds(60L * periods.size());
        if (!periods.isEmpty()) {
            var before = periods.removeLast();
            periods.add(new DefaultPeriod(before.versionId(), before.from(), from, before.parts()));
        }
        periods.add(new DefaultPeriod(versionId, from, null, parts));
        var state = new CatalogueState(siteId, REVISION.incrementAndGet(), periods);
        send(String.valueOf(siteId), ServiceCatalogueMessage.of(state));
        return this;
    }

    /** The site has no catalogue any more. */
    public void forget() {
        send(String.valueOf(siteId), null);
    }

    /** Anything, under any key. */
    public void nonsense(String key, String value) {
        try {
            producer.send(new ProducerRecord<>(
                            Topics.SERVICE_CATALOGUES, key, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private void send(String key, @Nullable ServiceCatalogueMessage message) {
        try {
            var value = message == null ? null : ContractJson.mapper().writeValueAsBytes(message);
            producer.send(new ProducerRecord<>(Topics.SERVICE_CATALOGUES, key, value))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void createTopic(String bootstrapServers) {
        var topic = new NewTopic(Topics.SERVICE_CATALOGUES, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
