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

/** What a call has to show to speak for its site, by the mode the site is in. Counts nothing. */
@RequiredArgsConstructor
public final class AccessRules {
    private final WebhookSignatures signatures;

    /**
     * Lets the call through or refuses it.
     *
     * @param client where the call comes from
     * @param body the bytes as sent, which a signature covers
     * @throws RefusedException where it may not speak for the site
     */
    public Admission admit(Site site, Credentials credentials, InetAddress client, byte[] body, Instant now)
            throws RefusedException {
        var check = begin(site, credentials, client, now);
        check.update(body, 0, body.length);
        return check.end();
    }

    /** As {@link #admit}, for a body that is still to come. */
    AdmissionCheck begin(Site site, Credentials credentials, InetAddress client, Instant now) throws RefusedException {
        return switch (site.mode()) {
            case OPEN -> AdmissionCheck.of(open(site, client));
            case KEY -> AdmissionCheck.of(byKey(site, credentials));
            case HMAC -> new SignatureCheck(signed(site, credentials, now));
        };
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

    private WebhookSignatures.Verification signed(Site site, Credentials credentials, Instant now)
            throws RefusedException {
        if (!credentials.isSigned()) {
            throw new RefusedException(Refusal.SIGNATURE_REQUIRED);
        }
        return signatures.begin(site, credentials, now);
    }

    private record SignatureCheck(WebhookSignatures.Verification verification) implements AdmissionCheck {
        @Override
        public void update(byte[] bytes, int from, int length) {
            verification.update(bytes, from, length);
        }

        @Override
        public Admission end() throws RefusedException {
            if (!verification.isRight()) {
                throw new RefusedException(Refusal.WRONG_SIGNATURE);
            }
            return new Admission(true, verification.callId());
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
