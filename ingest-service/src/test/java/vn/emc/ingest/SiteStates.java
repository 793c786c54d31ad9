package vn.emc.ingest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
import vn.emc.contracts.sites.SiteKeyState;
import vn.emc.contracts.sites.SiteKeys;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.TestSecrets;

/** Sites as catalog-service would tell of them. */
public final class SiteStates {
    private static final AtomicInteger NEXT_ID = new AtomicInteger(50_000);
    private static final AtomicLong VERSION = new AtomicLong();
    private static final SiteKeys KEYS = new SiteKeys(HexFormat.of().parseHex(TestSecrets.SITE_KEY_MASTER));

    private SiteStates() {}

    /** Of a site no other test knows. */
    public static int newId() {
        return NEXT_ID.getAndIncrement();
    }

    public static SiteState open(int siteId, String... cidrs) {
        return site(siteId, IngestMode.OPEN, List.of(cidrs), true, false, List.of());
    }

    /** A portal whose pages stand at {@code url}. */
    public static SiteState portal(int siteId, String url) {
        var state = open(siteId);
        return new SiteState(
                siteId,
                state.version(),
                state.name(),
                url,
                SiteKind.PORTAL,
                state.organisation(),
                null,
                state.ingestMode(),
                state.allowedCidrs(),
                true,
                false,
                state.keys());
    }

    public static SiteState inactive(int siteId) {
        return site(siteId, IngestMode.OPEN, List.of(), false, false, List.of());
    }

    public static SiteState deleted(int siteId) {
        return site(siteId, IngestMode.OPEN, List.of(), true, true, List.of());
    }

    public static SiteState keyed(int siteId, UUID... keyIds) {
        return withKeys(siteId, IngestMode.KEY, keyIds);
    }

    public static SiteState signed(int siteId, UUID... keyIds) {
        return withKeys(siteId, IngestMode.HMAC, keyIds);
    }

    /** In mode OPEN, of another organisation than the other sites. */
    public static SiteState of(String organisation, int siteId) {
        return site(siteId, UnitCode.parse(organisation), IngestMode.OPEN, List.of(), true, false, List.of());
    }

    /** The text of a site's key. */
    public static String key(int siteId, UUID keyId) {
        return KEYS.derive(siteId, keyId);
    }

    private static SiteState withKeys(int siteId, IngestMode mode, UUID... keyIds) {
        var keys = Arrays.stream(keyIds)
                .map(keyId -> new SiteKeyState(keyId, SiteKeys.hash(key(siteId, keyId))))
                .toList();
        return site(siteId, mode, List.of(), true, false, keys);
    }

    private static SiteState site(
            int siteId, IngestMode mode, List<String> cidrs, boolean active, boolean deleted, List<SiteKeyState> keys) {
        return site(siteId, UnitCode.parse("H56"), mode, cidrs, active, deleted, keys);
    }

    private static SiteState site(
            int siteId,
            UnitCode organisation,
            IngestMode mode,
            List<String> cidrs,
            boolean active,
            boolean deleted,
            List<SiteKeyState> keys) {
        return new SiteState(
                siteId,
                VERSION.incrementAndGet(),
                "Cổng dịch vụ công " + siteId,
                "https://dichvucong.example.vn",
                SiteKind.ONE_STOP,
                organisation,
                null,
                mode,
                cidrs,
                active,
                deleted,
                keys);
    }

    /** Writes them to {@code emc.sites}, creating the topic where it is not there. */
    public static void tell(String bootstrapServers, SiteState... sites) {
        createTopic(bootstrapServers);
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var site : sites) {
                producer.send(new ProducerRecord<>(
                                Topics.SITES,
                                Integer.toString(site.siteId()),
                                ContractJson.mapper().writeValueAsBytes(site)))
                        .get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Tells of a site and waits until the service has heard of it; answers its id. */
    public static int introduce(String bootstrapServers, Sites heard, SiteState site) {
        tell(bootstrapServers, site);
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.find(site.siteId()) != null);
        return site.siteId();
    }

    private static void createTopic(String bootstrapServers) {
        var topic = new NewTopic(Topics.SITES, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
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
}
