package vn.emc.reconciliation.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The different codes of a column, numbered from 1 in the order they came; lists repeat a few thousand of them all along. */
final class Dictionary {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int PRIME = 0x01000193;

    private final int most;
    private final List<byte[]> codes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[FIRST_SIZE];
    private int last;

    Dictionary(int most) {
        this.most = most;
    }

    /** The number of the code between two places of a buffer, 0 where there is nothing; negative if there are too many. */
    int number(byte[] buffer, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (last != 0 && isCode(last, buffer, from, to)) {
            return last;
        }
        var hash = 0x811C9DC5;
        for (var i = from; i < to; i++) {
            hash = (hash ^ buffer[i]) * PRIME;
        }
        var slot = spread(hash);
        while (slots[slot] != 0) {
            if (isCode(slots[slot], buffer, from, to)) {
                last = slots[slot];
                return last;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(buffer, from, to, slot);
    }

    int size() {
        return codes.size();
    }

    @Nullable
    String text(int number) {
        return number == 0 ? null : texts.get(number - 1);
    }

    private int add(byte[] buffer, int from, int to, int slot) {
        if (codes.size() + 1 >= most) {
            return -1;
        }
        codes.add(Arrays.copyOfRange(buffer, from, to));
        texts.add(new String(buffer, from, to - from, StandardCharsets.UTF_8));
        slots[slot] = codes.size();
        last = codes.size();
        if (codes.size() * 2 > slots.length) {
            grow();
        }
        return last;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (var number = 1; number <= codes.size(); number++) {
            var hash = 0x811C9DC5;
            for (var b : codes.get(number - 1)) {
                hash = (hash ^ b) * PRIME;
            }
            var slot = spread(hash);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number;
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private boolean isCode(int number, byte[] buffer, int from, int to) {
        var code = codes.get(number - 1);
        return Arrays.equals(code, 0, code.length, buffer, from, to);
    }
}
