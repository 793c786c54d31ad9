package vn.emc.reconciliation.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What lines add to the indicators B1 and B2 (annex 1, III.2), whose population are the dossiers received in the period.
 *
 * @param received all of them
 * @param online received online
 * @param fullyOnline online from reception to result and payment
 */
public record Counts(long received, long online, long fullyOnline) {
    public static final Counts NONE = new Counts(0, 0, 0);

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Counts plus(Counts other) {
        return new Counts(received + other.received, online + other.online, fullyOnline + other.fullyOnline);
    }

    public Counts minus(Counts other) {
        return new Counts(received - other.received, online - other.online, fullyOnline - other.fullyOnline);
    }

    /** Tỷ lệ hồ sơ trực tuyến, in percent; null where nothing was received. */
    public @Nullable BigDecimal b1() {
        return percent(online);
    }

    /** Tỷ lệ hồ sơ trực tuyến toàn trình, in percent; null where nothing was received. */
    public @Nullable BigDecimal b2() {
        return percent(fullyOnline);
    }

    private @Nullable BigDecimal percent(long part) {
        return received == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(received), DECIMALS, RoundingMode.HALF_UP);
    }
}
