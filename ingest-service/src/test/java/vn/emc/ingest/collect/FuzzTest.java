package vn.emc.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.sites.Sites;
import vn.emc.simulator.fuzz.Fuzz;
import vn.emc.simulator.world.SimulatedSite;
import vn.emc.test.ServiceTest;

/** A few thousand of the requests that {@code ./emc bench fuzz} sends; {@code -Demc.fuzz.seed} and {@code -Demc.fuzz.first} repeat a failure. */
@ServiceTest(database = "emc_ingest")
@ExtendWith(OutputCaptureExtension.class)
class FuzzTest {
    private static final long SEED = Long.getLong("emc.fuzz.seed", 20_261_123);
    private static final long FIRST = Long.getLong("emc.fuzz.first", 0);
    private static final long REQUESTS = Long.getLong("emc.fuzz.requests", 4_000);
    private static final int CONNECTIONS = 8;

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Autowired
    private EventPublisher publisher;

    private SimulatedSite siteWithKey() {
        var keyId = UUID.randomUUID();
        var siteId = SiteStates.introduce(bootstrapServers, sites, SiteStates.keyed(SiteStates.newId(), keyId));
        return new SimulatedSite(siteId, "H56", SiteStates.key(siteId, keyId));
    }

    @Test
    void whateverIsSentIsAnsweredNothingFailsAndWhatIsTakenIsPublished(CapturedOutput output) {
        var single = siteWithKey();
        var batched = siteWithKey();
        await().until(publisher::isDirect);

        var account = new Fuzz(URI.create("http://127.0.0.1:" + port), SEED, single, batched)
                .run(FIRST, REQUESTS, CONNECTIONS);

        assertThat(account.failures()).as("seed %d", SEED).isEmpty();
        assertThat(output.getAll()).as("seed %d", SEED).doesNotContain(" ERROR ", "Exception in thread", "at vn.emc.");
        assertThat(account.statuses()).containsKeys("EVENT 204", "EVENT 400", "BATCH 200", "BATCH 400");
        assertThat(idsOf(single)).as("seed %d", SEED).isEqualTo(account.eventIds());
        var published = new Published(bootstrapServers);
        assertThat(published.events(batched.siteId(), 0)).hasSize((int) account.batchAccepted());
        assertThat(published.rejections(batched.siteId(), 0)).hasSize((int) account.batchRejected());
    }

    private Set<String> idsOf(SimulatedSite site) {
        var published = new Published(bootstrapServers);
        var ids = new HashSet<String>();
        published
                .events(site.siteId(), 0)
                .forEach(event -> ids.add(event.eventId().toString()));
        published
                .rejections(site.siteId(), 0)
                .forEach(event -> ids.add(event.eventId().toString()));
        return ids;
    }
}
