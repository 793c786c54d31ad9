package vn.emc.reconciliation.cause;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.Counts;

/**
 * Why, or at least where, dossiers of one kind differ. The causes of a kind have each of its dossiers once.
 *
 * @param values what both sides say; null for what is left over and scattered
 * @param places what the dossiers have in common: a few codes or months of a dimension; not named where they are spread
 * @param of how many dossiers of the kind there are
 * @param among how many dossiers there are at these places at all, differing or not; 0 where no place is named
 * @param change of EMC's counts if the unit was right in all of them
 */
public record Cause(
        Kind kind,
        @Nullable Values values,
        @Nullable KnownCause known,
        Map<Dimension, List<String>> places,
        long dossiers,
        long of,
        long among,
        Counts change) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of all dossiers of the kind, in percent with one decimal. */
    public BigDecimal share() {
        return HUNDRED.multiply(BigDecimal.valueOf(dossiers)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
