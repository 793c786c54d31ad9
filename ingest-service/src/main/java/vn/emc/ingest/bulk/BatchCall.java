package vn.emc.ingest.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.Credentials;
import vn.emc.ingest.door.Messages;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.sites.Site;

/**
 * What a call with a batch says beside its body.
 *
 * @param namedSite the parameter {@code siteId}
 * @param validateOnly nothing is to be stored
 * @param idempotencyKey none where nothing is to be stored
 * @param language of the answer
 */
record BatchCall(
        Credentials credentials,
        InetAddress client,
        @Nullable String namedSite,
        boolean validateOnly,
        @Nullable String idempotencyKey,
        Locale language) {

    static BatchCall of(HttpServletRequest request, ClientAddresses clients) throws RefusedException {
        var query = new QueryText(request.getQueryString());
        var validateOnly = Boolean.parseBoolean(query.value("validateOnly"));
        return new BatchCall(
                Credentials.of(request),
                clients.of(request),
                query.value("siteId"),
                validateOnly,
                validateOnly ? null : idempotencyKey(request),
                Messages.languageOf(request.getHeader("Accept-Language")));
    }

    private static @Nullable String idempotencyKey(HttpServletRequest request) throws RefusedException {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && !key.matches("[\\x20-\\x7e]{1,255}")) {
            throw new RefusedException(Refusal.BAD_IDEMPOTENCY_KEY);
        }
        return key;
    }

    /**
     * The sender's name for the whole call, from which its events get their ids, so that repeating it counts nothing twice:
     * its Idempotency-Key, or the id it signed.
     */
    @Nullable
    String id(Site site) {
        if (idempotencyKey != null) {
            return "idempotency|" + idempotencyKey;
        }
        return site.mode() == IngestMode.HMAC ? credentials.webhookId() : null;
    }
}
