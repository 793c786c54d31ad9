package vn.emc.reporting.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of codes before cells are read.
 *
 * @param meant numbers of the codes of which cells are to be read; null for all
 * @param changing whether some code may change its meaning within one of the months
 */
record CellCodes(@Nullable List<Integer> meant, boolean changing) {
    /** Whatever may be. */
    static final CellCodes ANY = new CellCodes(null, true);
}
