package vn.emc.reporting.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * A province in the grid that stands for a map.
 *
 * @param value null where it had no dossiers in the period
 * @param row from 1 in the north; 0 for one without a place
 * @param column from 1 in the west; 0 for one without a place
 */
public record ProvinceTile(
        String code, String name, @Nullable Value value, int row, int column) {
    private static final int BANDS = 5;
    private static final BigDecimal WIDTH = BigDecimal.valueOf(20);

    boolean hasPlace() {
        return row > 0;
    }

    /** From 1, below 20 per cent, to 5, from 80 per cent on; 0 without a ratio. Also told by the number itself. */
    public int band() {
        var ratio = value == null ? null : value.ratio();
        return ratio == null
                ? 0
                : Math.min(BANDS, 1 + ratio.divideToIntegralValue(WIDTH).intValue());
    }
}
