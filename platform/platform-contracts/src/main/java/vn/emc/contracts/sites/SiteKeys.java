package vn.emc.contracts.sites;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.emc.contracts.privacy.KeyedHash;

/**
 * Makes the key texts of sites. A key is derived from the platform's master secret, so that nothing but its hash is
 * stored anywhere, and yet a service that has the master secret can verify signatures made with it. A leaked database
 * or topic gives no key away.
 */
public final class SiteKeys {
    private final KeyedHash master;

    /** @param masterSecret at least 32 bytes, kept outside every database */
    public SiteKeys(byte[] masterSecret) {
        this.master = new KeyedHash(masterSecret);
    }

    /** The key text {@code emc_<siteId>_<secret>} shown once to the site's owner; the HMAC mode signs with its UTF-8. */
    public String derive(int siteId, UUID keyId) {
        return "emc_" + siteId + "_" + HexFormat.of().formatHex(master.of("site-key|" + siteId + "|" + keyId));
    }

    /** What is stored of a key text. The text has 256 random bits, so a plain digest cannot be searched. */
    public static String hash(String keyText) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(keyText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
