package vn.emc.reconciliation.comparison;

import java.util.Arrays;

/**
 * Which lines belong together. Nearly all dossiers have one line on either side, or on one: two lines that point to each
 * other, or one that points to itself. Lines of a dossier with more, or with another spelling, form a ring of which the first
 * is noted, for {@link Ring} to look at.
 */
final class DossierGroups {
    /** What a line is, once its ring is resolved. */
    private static final byte PLAIN = 0;

    private static final byte VARIANT = 1;
    private static final byte DUPLICATE = 2;
    private static final byte IN_RING = 3;

    private final int[] links;
    private final byte[] kinds;

    DossierGroups(int lines) {
        links = new int[lines];
        kinds = new byte[lines];
        Arrays.setAll(links, line -> line);
    }

    /** The line's partner, itself if it has none, or of which line it is a duplicate. */
    int link(int line) {
        return links[line];
    }

    boolean isDuplicate(int line) {
        return kinds[line] == DUPLICATE;
    }

    /** Whether a line and its partner have their code in different spellings. */
    boolean isVariant(int line) {
        return kinds[line] == VARIANT;
    }

    boolean isSingle(int line) {
        return links[line] == line;
    }

    void pair(int emc, int local, boolean sameCode) {
        links[emc] = local;
        links[local] = emc;
        kinds[emc] = sameCode ? PLAIN : VARIANT;
        kinds[local] = kinds[emc];
    }

    void single(int line) {
        links[line] = line;
        kinds[line] = PLAIN;
    }

    void duplicate(int line, int first) {
        links[line] = first;
        kinds[line] = DUPLICATE;
    }

    /** Puts a line into the ring of another; says whether that has become a ring by it. */
    boolean join(int first, int line) {
        var begins = kinds[first] != IN_RING;
        links[line] = links[first];
        links[first] = line;
        kinds[first] = IN_RING;
        return begins;
    }
}
