package vn.emc.reconciliation.comparison;

import java.util.Arrays;

/**
 * Finds the lines that belong together among those whose keys are negative, or among the others: so that two threads have
 * half the dossiers each, and no line in common. A table of 8 bytes a dossier holds the upper half of its key and its first
 * line; what has the same half is compared by its code.
 */
final class Grouping {
    private static final int FEWEST_SLOTS = 1 << 10;

    private final TwoLists lists;
    private final DossierGroups groups;
    private final boolean negative;
    private final Ring ring;
    private long[] table;
    private int used;
    private int[] rings = new int[16];
    private int ringCount;

    Grouping(TwoLists lists, DossierGroups groups, boolean negative) {
        this.lists = lists;
        this.groups = groups;
        this.negative = negative;
        ring = new Ring(lists, groups);
        var longer = Math.max(lists.emc().size(), lists.local().size());
        table = new long[slots(longer / 2 + longer / 4)];
    }

    void run() {
        for (var line = 0; line < lists.size(); line++) {
            var key = lists.key(line);
            if (key < 0 == negative && key != DossierKey.NONE) {
                put(line, key);
            }
        }
        table = new long[0];
        for (var i = 0; i < ringCount; i++) {
            ring.resolve(rings[i]);
        }
    }

    private void put(int line, long key) {
        var slot = (int) key & table.length - 1;
        var half = key >>> Integer.SIZE;
        while (table[slot] != 0) {
            if (table[slot] >>> Integer.SIZE == half && joins((int) table[slot] - 1, line)) {
                return;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = half << Integer.SIZE | line + 1;
        used++;
        if (used > table.length / 4 * 3) {
            grow();
        }
    }

    private boolean joins(int first, int line) {
        if (lists.haveSameCode(first, line)) {
            if (lists.isLocal(line) && !lists.isLocal(first) && groups.isSingle(first)) {
                groups.pair(first, line, true);
            } else {
                join(first, line);
            }
            return true;
        }
        if (lists.haveSameKey(first, line)) {
            join(first, line);
            return true;
        }
        return false;
    }

    private void join(int first, int line) {
        if (groups.join(first, line)) {
            if (ringCount == rings.length) {
                rings = Arrays.copyOf(rings, ringCount * 2);
            }
            rings[ringCount++] = first;
        }
    }

    private void grow() {
        var smaller = table;
        table = new long[smaller.length * 2];
        for (var entry : smaller) {
            if (entry != 0) {
                var slot = (int) lists.key((int) entry - 1) & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = entry;
            }
        }
    }

    private static int slots(int wanted) {
        return Math.max(FEWEST_SLOTS, Integer.highestOneBit(Math.max(1, wanted)) * 2);
    }
}
