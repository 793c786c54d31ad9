package vn.emc.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.sites.SiteKeys;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.sites.Site;

/**
 * Verifies Standard Webhooks signatures: HMAC-SHA-256 over {@code id.timestamp.body}. The secret is the key text
 * {@code emc_<siteId>_<secret>}; the part after the last underscore, and that part decoded from Base64 as the standard's
 * own libraries do with {@code whsec_...}, are taken as well.
 */
@RequiredArgsConstructor
public final class WebhookSignatures {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final int LONGEST_ID = 256;

    private final SiteKeys siteKeys;

    /**
     * The verification of one call, whose body is still to come.
     *
     * @param callId the sender's name for the call
     * @param right one for each secret that may have been used
     * @param sent the signatures the sender gave, in Base64
     */
    record Verification(String callId, List<Mac> right, List<byte[]> sent) {
        void update(byte[] bytes, int from, int length) {
            right.forEach(mac -> mac.update(bytes, from, length));
        }

        /** To be asked once, after the whole body. */
        boolean isRight() {
            return right.stream()
                    .map(mac -> Base64.getEncoder().encode(mac.doFinal()))
                    .anyMatch(signature -> sent.stream().anyMatch(given -> MessageDigest.isEqual(signature, given)));
        }
    }

    /** @param credentials a signed call's */
    Verification begin(Site site, Credentials credentials, Instant now) throws RefusedException {
        var id = Objects.requireNonNull(credentials.webhookId());
        var timestamp = Objects.requireNonNull(credentials.webhookTimestamp());
        requireFresh(timestamp, now);
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new RefusedException(Refusal.WRONG_SIGNATURE);
        }
        var head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        var macs = site.keys().stream()
                .map(key -> siteKeys.derive(site.siteId(), key.keyId()))
                .flatMap(WebhookSignatures::secrets)
                .map(secret -> mac(secret, head))
                .toList();
        return new Verification(id, macs, signatures(credentials));
    }

    private static List<byte[]> signatures(Credentials credentials) {
        return Stream.of(Objects.requireNonNull(credentials.webhookSignature()).split(" ", -1))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> signature.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static void requireFresh(String timestamp, Instant now) throws RefusedException {
        try {
            var age = Duration.ofSeconds(Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp.strip())));
            if (age.abs().compareTo(WINDOW) > 0) {
                throw new RefusedException(Refusal.STALE_TIMESTAMP, WINDOW.toMinutes());
            }
        } catch (NumberFormatException | ArithmeticException noTimestamp) {
            throw new RefusedException(Refusal.STALE_TIMESTAMP, WINDOW.toMinutes());
        }
    }

    private static Stream<byte[]> secrets(String keyText) {
        var secret = keyText.substring(keyText.lastIndexOf('_') + 1);
        return Stream.of(
                keyText.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(secret));
    }

    private static Mac mac(byte[] secret, byte[] head) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(head);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java runtime has " + ALGORITHM, impossible);
        }
    }
}
