package vn.emc.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages: two decimals, half up; there is none where the denominator is 0. */
public final class Ratio {
    static final int DECIMALS = 2;
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private Ratio() {}

    /** Of 100. */
    public static @Nullable BigDecimal of(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(PER_CENT)
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
