package vn.emc.ingest.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.limits.Load;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.sites.Sites;

/**
 * Takes one batch: whose it is, all of it read and checked as it comes in, its signature, whether it came before, and only
 * then made durable. A batch that is refused leaves nothing behind.
 */
@RequiredArgsConstructor
@Slf4j
final class TakingBatches {
    private final Sites sites;
    private final SiteAccess access;
    private final RefusedCalls refusedCalls;
    private final CallLimits limits;
    private final Load load;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final KnownEvents known;
    private final IdempotentAnswers answers;
    private final BulkMeters meters;
    private final Path folder;
    private final Clock clock;

    BatchReply take(BatchCall call, IncomingBatch incoming) throws IOException, RefusedException, InterruptedException {
        try {
            return answer(call, incoming);
        } catch (RefusedException refused) {
            readToItsEnd(incoming);
            throw refused;
        }
    }

    /** A sender that is still sending does not listen yet. */
    private static void readToItsEnd(IncomingBatch incoming) {
        try {
            incoming.finish();
        } catch (IOException tooMuch) {
            log.debug("The rest of a refused batch was not read", tooMuch);
        }
    }

    private BatchReply answer(BatchCall call, IncomingBatch incoming)
            throws IOException, RefusedException, InterruptedException {
        limits.call(call.client());
        if (!load.leavesRoomForBatches()) {
            throw new RefusedException(Refusal.OVERLOADED);
        }
        var site = site(call, incoming);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var admission = access.begin(site, call.credentials(), call.client(), now);
        limits.batch(site.siteId());
        incoming.showTo(admission::update);
        try (var staged = new StagedMessages(folder)) {
            var batch = new Batch(site, call, now, reader, known, staged);
            read(batch, incoming);
            admission.end();
            var told = limits.batchRead(site.siteId(), batch.size());
            var json = call.validateOnly() ? batch.checked().json(call.language()) : store(batch, site, call, incoming);
            return new BatchReply(json, told);
        }
    }

    private static void read(Batch batch, IncomingBatch incoming) throws RefusedException {
        try {
            batch.read(incoming.elements());
            incoming.finish();
        } catch (IOException | JacksonException broken) {
            // Its message may quote the body: it goes no further.
            throw refusal(broken);
        }
    }

    private static RefusedException refusal(Exception broken) {
        return RefusedBodyException.in(broken).orElseGet(() -> new RefusedException(Refusal.UNREADABLE_BODY));
    }

    private byte[] store(Batch batch, Site site, BatchCall call, IncomingBatch incoming)
            throws RefusedException, InterruptedException {
        var key = call.idempotencyKey();
        var hash = incoming.hash();
        var first = key == null ? null : answers.begin(site.siteId(), key, hash);
        if (first != null) {
            return first.getBytes(StandardCharsets.UTF_8);
        }
        var result = publish(batch);
        meters.taken(result);
        var answer = result.json(call.language());
        if (key != null) {
            answers.keep(site.siteId(), key, new String(answer, StandardCharsets.UTF_8));
        }
        return answer;
    }

    private BatchAnswer publish(Batch batch) throws RefusedException, InterruptedException {
        try {
            var pace = new Pace(load);
            return batch.publish((message, receipt) -> {
                pace.await();
                publisher.publish(message, receipt);
            });
        } catch (IOException diskBroken) {
            log.error("A batch that was put aside cannot be read again", diskBroken);
            throw new RefusedException(Refusal.CANNOT_STORE);
        }
    }

    /** The site the credentials are of; with a signature it is named by {@code siteId} or by the first event. */
    private Site site(BatchCall call, IncomingBatch incoming) throws RefusedException {
        var byKey = call.credentials().apiKey() != null;
        var siteId = byKey ? call.credentials().siteIdInKey() : namedSite(call, incoming);
        var site = sites.find(siteId);
        if (site == null) {
            var unknown = byKey ? Refusal.WRONG_KEY : Refusal.UNKNOWN_SITE;
            throw new RefusedException(sites.areKnown() ? unknown : Refusal.SITES_NOT_LOADED);
        }
        if (site.mode() == IngestMode.OPEN) {
            refusedCalls.count(siteId, Refusal.CREDENTIALS_NEEDED_FOR_BULK);
            throw new RefusedException(Refusal.CREDENTIALS_NEEDED_FOR_BULK);
        }
        return site;
    }

    private static int namedSite(BatchCall call, IncomingBatch incoming) throws RefusedException {
        var named = call.namedSite();
        if (named != null) {
            return SiteIds.parse(named);
        }
        try {
            return SiteIds.of(incoming.first());
        } catch (IOException broken) {
            throw refusal(broken);
        }
    }
}
