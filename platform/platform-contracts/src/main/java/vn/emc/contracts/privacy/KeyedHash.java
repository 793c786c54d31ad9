package vn.emc.contracts.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) with one secret. Safe for use by many threads.
 *
 * <p>The JDK's own {@code Mac} digests the secret twice for every text, which is half of the work for texts as short as
 * identifiers; here that is done once.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "SHA-256";
    private static final int SHORTEST_SECRET = 32;
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** @param secret at least 32 bytes */
    public KeyedHash(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret needs at least " + SHORTEST_SECRET + " bytes");
        }
        var key = secret.length > BLOCK ? digest().digest(secret) : secret;
        inner = begun(key, INNER);
        outer = begun(key, OUTER);
    }

    /** The 32 bytes for {@code text}. */
    public byte[] of(String text) {
        return copy(outer).digest(copy(inner).digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest begun(byte[] key, byte pad) {
        var block = Arrays.copyOf(key, BLOCK);
        for (var i = 0; i < block.length; i++) {
            block[i] ^= pad;
        }
        var digest = digest();
        digest.update(block);
        return digest;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java runtime has " + ALGORITHM, impossible);
        }
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError("the JDK's own digests can be cloned", impossible);
        }
    }
}
