package vn.emc.reporting.arrival;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/**
 * Which values fields had, however many events there were: eight bits a field, of which the lowest stands for "none said"
 * and the others for the numbers from 0.
 */
public record SaidValues(long bits) {
    public static final SaidValues NOTHING = new SaidValues(0);

    private static final int BITS_A_FIELD = 8;
    private static final int LARGEST = BITS_A_FIELD - 2;
    private static final List<Field> FIELDS = List.of(Field.values());

    static SaidValues of(DossierEvent event) {
        var bits = 0L;
        for (var field : FIELDS) {
            if (field.isSaidBy(event)) {
                bits |= bit(field, field.valueIn(event));
            }
        }
        return new SaidValues(bits);
    }

    public SaidValues and(SaidValues others) {
        return new SaidValues(bits | others.bits);
    }

    /** The only value the field had, as text; empty where it never had one. Null where it had several, or no event says. */
    public @Nullable String onlyValue(Field field) {
        var values = values(field);
        return values.size() == 1 ? values.getFirst() : null;
    }

    private List<String> values(Field field) {
        var ofField = bits >>> shift(field);
        return IntStream.range(0, BITS_A_FIELD)
                .filter(bit -> ((ofField >>> bit) & 1) == 1)
                .mapToObj(bit -> bit == 0 ? "" : String.valueOf(bit - 1))
                .toList();
    }

    private static long bit(Field field, @Nullable Integer value) {
        var place = value == null ? 0 : Math.clamp(value, 0, LARGEST) + 1;
        return 1L << (shift(field) + place);
    }

    private static int shift(Field field) {
        return field.getPlace() * BITS_A_FIELD;
    }
}
