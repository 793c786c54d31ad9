package vn.emc.catalog.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives codes back the zeros Excel took from them when they were typed as numbers: {@code 1.00398} was {@code 1.003980},
 * and {@code 1} was {@code 000001} where the site has just one service of such a code.
 */
final class LostZeros {
    private static final int DECIMALS = 6;

    private final Map<String, String> known = new HashMap<>();

    /** Knows the codes the site's services have had. */
    LostZeros(List<String> codes) {
        for (var code : codes) {
            // Two codes that differ in zeros alone: nobody can tell which was meant.
            known.merge(withoutZeros(code), code, (first, second) -> "");
        }
    }

    /** The national code a number was, or null where it was none. */
    static @Nullable String ofProcedure(String number) {
        var point = number.indexOf('.');
        var decimals = number.length() - point - 1;
        return point == 1 && decimals < DECIMALS ? number + "0".repeat(DECIMALS - decimals) : null;
    }

    /** The code of one of the site's services a number was, or null where none or several come into question. */
    @Nullable
    String ofService(String number) {
        var code = known.get(number);
        return code == null || code.isEmpty() || code.equals(number) ? null : code;
    }

    private static String withoutZeros(String code) {
        var from = 0;
        while (from < code.length() - 1 && code.charAt(from) == '0') {
            from++;
        }
        return code.substring(from);
    }
}
