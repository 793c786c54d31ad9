package vn.emc.reconciliation.comparison;

import java.util.concurrent.ThreadLocalRandom;

/**
 * By what a dossier is found: a hash of its site and code, without the code's case, spaces, dots, dashes and strokes. Equal
 * keys are looked at twice. The hash has another seed in each process, so that nobody can make codes that collide.
 */
final class DossierKey {
    /** Of a code in which nothing is left. */
    static final long NONE = 0;

    private static final long SEED = ThreadLocalRandom.current().nextLong();
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final byte[] SIGNIFICANT = significant();

    private DossierKey() {}

    static long of(int siteId, byte[] buffer, int from, int to) {
        var hash = (SEED ^ siteId) * PRIME;
        var any = 0;
        for (var i = from; i < to; i++) {
            var b = SIGNIFICANT[buffer[i] & 0xFF];
            if (b != 0) {
                hash = (hash ^ b) * PRIME;
                hash ^= hash >>> 29;
                any |= b;
            }
        }
        if (any == 0) {
            return NONE;
        }
        hash = (hash ^ hash >>> 32) * PRIME;
        hash ^= hash >>> 29;
        return hash == NONE ? 1 : hash;
    }

    /** The byte of a code as keys take it, 0 if they leave it out. */
    static byte significant(byte b) {
        return SIGNIFICANT[b & 0xFF];
    }

    private static byte[] significant() {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.length; i++) {
            var lower = i >= 'a' && i <= 'z';
            bytes[i] = (byte) (lower ? i - 'a' + 'A' : i);
        }
        for (var leftOut : new char[] {0, ' ', '\t', '\r', '\n', '.', '-', '_', '/'}) {
            bytes[leftOut] = 0;
        }
        return bytes;
    }
}
