package vn.emc.contracts.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of services by code. All codes are one text and the rest is arrays of numbers, which takes a fifth of a hash map's
 * memory.
 */
final class CodeIndex {
    /** In place of a number: no service, or several. */
    static final int NONE = -1;

    private final String codes;
    private final int[] ends;
    private final int[] numbers;
    /** Open addressing: 1 + place of a code, 0 where free. */
    private final int[] slots;

    private CodeIndex(String codes, int[] ends, int[] numbers) {
        this.codes = codes;
        this.ends = ends;
        this.numbers = numbers;
        this.slots = new int[Integer.highestOneBit(Math.max(1, ends.length)) * 4];
        for (var place = 0; place < ends.length; place++) {
            slots[freeSlot(codes.substring(start(place), ends[place]))] = place + 1;
        }
    }

    static CodeIndex of(List<CatalogueService> services, Function<CatalogueService, @Nullable String> codeOf) {
        var numbersByCode = new LinkedHashMap<String, Integer>();
        for (var number = 0; number < services.size(); number++) {
            var code = codeOf.apply(services.get(number));
            if (code != null && !code.isBlank()) {
                numbersByCode.merge(code.strip(), number, (one, other) -> NONE);
            }
        }
        var codes = new StringBuilder();
        var ends = new int[numbersByCode.size()];
        var numbers = new int[numbersByCode.size()];
        var place = 0;
        for (var entry : numbersByCode.entrySet()) {
            ends[place] = codes.append(entry.getKey()).length();
            numbers[place++] = entry.getValue();
        }
        return new CodeIndex(codes.toString(), ends, numbers);
    }

    /** The number of the service that alone has the code, or {@link #NONE}. */
    int find(String code) {
        for (var slot = firstSlot(code); slots[slot] != 0; slot = next(slot)) {
            var place = slots[slot] - 1;
            if (isAt(place, code)) {
                return numbers[place];
            }
        }
        return NONE;
    }

    private boolean isAt(int place, String code) {
        var start = start(place);
        return ends[place] - start == code.length() && codes.startsWith(code, start);
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    private int freeSlot(String code) {
        var slot = firstSlot(code);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        return slot;
    }

    private int firstSlot(String code) {
        var hash = code.hashCode();
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
