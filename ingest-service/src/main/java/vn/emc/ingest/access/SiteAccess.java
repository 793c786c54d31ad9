package vn.emc.ingest.access;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.sites.Site;

/** Checks a call against the mode its site is in. */
@RequiredArgsConstructor
public final class SiteAccess {
    private final WebhookSignatures signatures;
    private final RefusedCalls refusedCalls;

    /**
     * Lets the call through or refuses it.
     *
     * @param client where the call comes from
     * @param body the bytes as sent, which a signature covers
     * @throws RefusedException where it may not speak for the site; counted for the site's owner to see
     */
    public Admission admit(Site site, Credentials credentials, InetAddress client, byte[] body, Instant now)
            throws RefusedException {
        try {
            return switch (site.mode()) {
                case OPEN -> open(site, client);
                case KEY -> byKey(site, credentials);
                case HMAC -> signed(site, credentials, body, now);
            };
        } catch (RefusedException refused) {
            refusedCalls.count(site.siteId(), refused.getRefusal());
            throw refused;
        }
    }

    private static Admission open(Site site, InetAddress client) throws RefusedException {
        var networks = site.allowedNetworks();
        if (!networks.isEmpty() && networks.stream().noneMatch(network -> network.contains(client))) {
            throw new RefusedException(Refusal.ADDRESS_NOT_ALLOWED);
        }
        return Admission.OPEN;
    }

    private static Admission byKey(Site site, Credentials credentials) throws RefusedException {
        var key = credentials.apiKey();
        if (key == null) {
            throw new RefusedException(Refusal.KEY_REQUIRED);
        }
        var hash = sha256(key);
        var known = false;
        for (var own : site.keys()) {
            known |= MessageDigest.isEqual(own.hash(), hash);
        }
        if (!known) {
            throw new RefusedException(Refusal.WRONG_KEY);
        }
        return Admission.BY_KEY;
    }

    private Admission signed(Site site, Credentials credentials, byte[] body, Instant now) throws RefusedException {
        if (!credentials.isSigned()) {
            throw new RefusedException(Refusal.SIGNATURE_REQUIRED);
        }
        signatures.verify(site, credentials, body, now);
        return new Admission(true, credentials.webhookId());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
