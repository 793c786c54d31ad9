package vn.emc.contracts.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with one secret. Safe for use by many threads. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final Mac prototype;

    /** @param secret at least 32 bytes */
    public KeyedHash(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret needs at least " + SHORTEST_SECRET + " bytes");
        }
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java runtime has " + ALGORITHM, impossible);
        }
    }

    /** The 32 bytes for {@code text}. */
    public byte[] of(String text) {
        try {
            // A keyed copy costs less than a new Mac and, unlike a shared one, is safe between threads.
            var mac = (Mac) prototype.clone();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError("the JDK's own MACs can be cloned", impossible);
        }
    }
}
