package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of units before cells are read.
 *
 * @param ids numbers of the spellings of which cells are to be read; null for all
 * @param codes what a unit is called, by what else it is called
 */
record AskedUnits(@Nullable List<Integer> ids, Map<String, String> codes) {
    static final AskedUnits ANY = new AskedUnits(null, Map.of());

    /** With the arrays of {@link #aliases()} and {@link #named()} for parameters. */
    static final String JOIN = " left join dossier_unit u on u.id = c.unit_id"
            + " left join unnest(?::text[], ?::text[]) as a (alias, code) on a.alias = u.code";

    String[] aliases() {
        return codes.keySet().toArray(String[]::new);
    }

    /** In the order of the aliases. */
    String[] named() {
        return codes.values().toArray(String[]::new);
    }
}
