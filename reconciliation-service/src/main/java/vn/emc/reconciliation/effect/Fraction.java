package vn.emc.reconciliation.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An indicator's two counts. */
@Schema(name = "Fraction")
public record Fraction(long numerator, long denominator) {
    static final Fraction NONE = new Fraction(0, 0);

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In percent; null where there is nothing below the line. */
    @JsonProperty(access = Access.READ_ONLY)
    public @Nullable BigDecimal ratio() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }

    Fraction plus(Fraction other) {
        return new Fraction(numerator + other.numerator, denominator + other.denominator);
    }

    Fraction times(long factor) {
        return new Fraction(numerator * factor, denominator * factor);
    }
}
