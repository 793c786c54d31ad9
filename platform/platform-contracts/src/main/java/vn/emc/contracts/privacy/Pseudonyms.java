package vn.emc.contracts.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Replaces people's identifiers by keyed pseudonyms, in the first process that reads them. The same secret serves the
 * events and the account lists, so that the two can be joined; without it a pseudonym cannot be searched for, although
 * the identifiers themselves (12 digits) could be tried out.
 */
public final class Pseudonyms {
    private static final int BYTES_KEPT = 16;

    private final KeyedHash hash;

    /** @param secret at least 32 bytes, kept outside every database */
    public Pseudonyms(byte[] secret) {
        this.hash = new KeyedHash(secret);
    }

    /** Pseudonym of a national account ({@code ID_QG}): the same person has the same one at every site. */
    public String ofNational(String id) {
        return encode(bytesOfNational(id));
    }

    /** Pseudonym of a site's own account ({@code ID_local}), meaningless outside the site. */
    public String ofLocal(int siteId, String id) {
        return encode(bytesOfLocal(siteId, id));
    }

    /** The same as {@link #ofNational}, in the 16 bytes it stands for: how account lists are stored. */
    public byte[] bytesOfNational(String id) {
        return bytes("QG|" + normalise(id));
    }

    /** The same as {@link #ofLocal}, in the 16 bytes it stands for: how account lists are stored. */
    public byte[] bytesOfLocal(int siteId, String id) {
        return bytes("LO|" + siteId + "|" + normalise(id));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] bytes(String text) {
        return Arrays.copyOf(hash.of(text), BYTES_KEPT);
    }

    private static String normalise(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
