package vn.emc.simulator.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numerator and denominator of an indicator. */
public record Ratio(long numerator, long denominator) {
    public static final Ratio NOTHING = new Ratio(0, 0);

    /** In per cent with two decimals, HALF_UP; null where there is nothing to divide by. */
    public @Nullable BigDecimal percent() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }

    /** With one dossier more, if it belongs to the denominator; it then may count in the numerator. */
    public Ratio plus(boolean counts, boolean belongs) {
        return belongs ? new Ratio(numerator + (counts ? 1 : 0), denominator + 1) : this;
    }

    public Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }
}
