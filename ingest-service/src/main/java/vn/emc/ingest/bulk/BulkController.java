package vn.emc.ingest.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.ingest.access.Admission;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.Credentials;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Messages;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.sites.Sites;

/** Takes batches. Reads the request itself, since the body is verified and parsed as bytes. */
@RestController
@PreAuthorize("permitAll")
@RequiredArgsConstructor
class BulkController {
    static final String PATH = "/api/ingest/v1/dossier-events";

    private final Sites sites;
    private final SiteAccess access;
    private final ClientAddresses clients;
    private final RefusedCalls refusedCalls;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final KnownEvents known;
    private final IdempotentAnswers answers;
    private final BatchSlots slots;
    private final BulkMeters meters;
    private final Clock clock;

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var answer = slots.within(() -> answer(request));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (RefusedException refused) {
            refusedCalls.count(refused.getRefusal());
            Problems.answer(request, response, refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            Problems.answer(request, response, new RefusedException(Refusal.CANNOT_STORE));
        }
    }

    private byte[] answer(HttpServletRequest request) throws IOException, RefusedException, InterruptedException {
        var sent = Bodies.read(request, BatchBody.LARGEST, Refusal.BATCH_TOO_LARGE);
        var bytes =
                Bodies.decode(sent, request.getHeader("Content-Encoding"), BatchBody.LARGEST, Refusal.BATCH_TOO_LARGE);
        var body = BatchBody.of(bytes, request.getContentType());
        var credentials = Credentials.of(request);
        var site = site(credentials, request, body);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var admission = access.admit(site, credentials, clients.of(request), sent, now);
        var validateOnly = Boolean.parseBoolean(request.getParameter("validateOnly"));
        var key = validateOnly ? null : idempotencyKey(request);
        var bodyHash = key == null ? new byte[0] : sha256(sent);
        var first = key == null ? null : answers.find(site.siteId(), key, bodyHash);
        if (first != null) {
            return first.getBytes(StandardCharsets.UTF_8);
        }
        var batch = new Batch(site, callId(key, admission), validateOnly, now, reader, publisher, known);
        BatchAnswer result;
        try (var elements = body.elements()) {
            result = batch.take(elements);
        }
        if (!validateOnly) {
            meters.taken(result);
        }
        var answer = result.json(Messages.languageOf(request));
        if (key != null) {
            answers.keep(site.siteId(), key, bodyHash, new String(answer, StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** The site the credentials are of; with a signature it is named by {@code siteId} or by the first event. */
    private Site site(Credentials credentials, HttpServletRequest request, BatchBody body) throws RefusedException {
        var byKey = credentials.apiKey() != null;
        var siteId = byKey ? credentials.siteIdInKey() : namedSite(request, body);
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

    private static int namedSite(HttpServletRequest request, BatchBody body) throws RefusedException {
        var named = request.getParameter("siteId");
        return named == null ? SiteIds.of(body.first()) : SiteIds.parse(named);
    }

    private static @Nullable String idempotencyKey(HttpServletRequest request) throws RefusedException {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && !key.matches("[\\x20-\\x7e]{1,255}")) {
            throw new RefusedException(Refusal.BAD_IDEMPOTENCY_KEY);
        }
        return key;
    }

    private static @Nullable String callId(@Nullable String idempotencyKey, Admission admission) {
        return idempotencyKey == null ? admission.callId() : "idempotency|" + idempotencyKey;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
