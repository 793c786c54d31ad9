package vn.emc.reconciliation.comparison;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one list, column by column, 24 bytes each. The columns grow in pieces, so that none is ever copied, and no
 * piece takes half a region of the collector's.
 */
final class Lines {
    static final int MOST = 50_000_000;

    private static final int PIECE_BITS = 14;
    private static final int PIECE = 1 << PIECE_BITS;

    private final int[] siteIds;
    private final Dictionary procedures;
    private final Dictionary units;
    private final MappedList file;
    private final boolean rows;
    private int size;
    private long[][] facts = {};
    private int[][] days = {};
    private long[] bases = {};
    private int[][] offsets = {};
    private long @Nullable [][] keys = {};

    Lines(int[] siteIds, Dictionary procedures, Dictionary units, MappedList file, boolean rows) {
        this.siteIds = siteIds;
        this.procedures = procedures;
        this.units = units;
        this.file = file;
        this.rows = rows;
    }

    /**
     * Adds a line.
     *
     * @param key of the dossier, see {@link DossierKey}
     * @param offset where it begins in the file
     */
    void add(long key, long offset, long lineFacts, int lineDays) {
        var piece = size >>> PIECE_BITS;
        var place = size & PIECE - 1;
        if (place == 0) {
            grow(piece, offset);
        }
        if (keys != null) {
            keys[piece][place] = key;
        }
        offsets[piece][place] = (int) (offset - bases[piece]);
        facts[piece][place] = lineFacts;
        days[piece][place] = lineDays;
        size++;
    }

    int size() {
        return size;
    }

    long key(int line) {
        return keys == null ? DossierKey.NONE : keys[line >>> PIECE_BITS][line & PIECE - 1];
    }

    /** Once dossiers are found by them they are not needed any more. */
    void forgetKeys() {
        keys = null;
    }

    long facts(int line) {
        return facts[line >>> PIECE_BITS][line & PIECE - 1];
    }

    /** See {@link Days}. */
    int days(int line) {
        return days[line >>> PIECE_BITS][line & PIECE - 1];
    }

    long offset(int line) {
        return bases[line >>> PIECE_BITS] + offsets[line >>> PIECE_BITS][line & PIECE - 1];
    }

    int siteId(int line) {
        return siteIds[Facts.site(facts(line))];
    }

    Dictionary procedures() {
        return procedures;
    }

    Dictionary units() {
        return units;
    }

    MappedList file() {
        return file;
    }

    /** Whether the file says which row of the unit's own file each line was. */
    boolean hasRows() {
        return rows;
    }

    private void grow(int piece, long offset) {
        if (piece == bases.length) {
            var pieces = Math.max(16, piece * 2);
            bases = Arrays.copyOf(bases, pieces);
            offsets = Arrays.copyOf(offsets, pieces);
            facts = Arrays.copyOf(facts, pieces);
            days = Arrays.copyOf(days, pieces);
            if (keys != null) {
                keys = Arrays.copyOf(keys, pieces);
            }
        }
        bases[piece] = offset;
        offsets[piece] = new int[PIECE];
        facts[piece] = new long[PIECE];
        days[piece] = new int[PIECE];
        if (keys != null) {
            keys[piece] = new long[PIECE];
        }
    }
}
