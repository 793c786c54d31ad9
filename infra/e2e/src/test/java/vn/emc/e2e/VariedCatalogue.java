package vn.emc.e2e;

import java.util.ArrayList;
import java.util.List;
import vn.emc.e2e.SiteCatalogue.Row;

/** Catalogues in which codes stand in every way there is: exact, long, shared, the sender's own, and not at all. */
final class VariedCatalogue {
    private static final int WAYS = 6;
    private static final int NEVER = WAYS - 1;

    private VariedCatalogue() {}

    /** In each version a code stands in another way. */
    static List<Row> version(List<String> codes, int version) {
        var rows = new ArrayList<Row>();
        for (var number = 0; number < codes.size(); number++) {
            var code = codes.get(number);
            var isLong = code + ".000.00.00.H56";
            var own = "9%05d".formatted(number * 2);
            switch (way(number, version)) {
                case 0 -> rows.add(new Row(null, code));
                case 1 -> rows.add(new Row(isLong, own));
                case 2 -> rows.add(new Row(null, isLong));
                case 3 -> {
                    rows.add(new Row(isLong, own));
                    rows.add(new Row(isLong, "9%05d".formatted(number * 2 + 1)));
                }
                default -> {}
            }
        }
        return rows;
    }

    /** Codes that no version has in any way. */
    static List<String> unknown(List<String> codes) {
        var unknown = new ArrayList<String>();
        for (var number = 0; number < codes.size(); number++) {
            if (way(number, 0) == NEVER) {
                unknown.add(codes.get(number));
            }
        }
        return unknown;
    }

    private static int way(int number, int version) {
        var way = number % WAYS;
        return way == NEVER ? NEVER : (way + version) % NEVER;
    }
}
