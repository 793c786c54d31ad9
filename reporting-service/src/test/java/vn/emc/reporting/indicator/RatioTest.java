package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "115665, 168746, 68.54",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "1, 1600, 0.06",
        "1, 20000, 0.01",
        "1, 20001, 0.00",
        "0, 5, 0.00",
        "5, 5, 100.00"
    })
    void twoDecimalsHalfUp(long numerator, long denominator, String ratio) {
        assertThat(Ratio.of(numerator, denominator)).hasToString(ratio);
    }

    @Test
    void nothingDividedByNothingIsNotZero() {
        assertThat(Ratio.of(0, 0)).isNull();
    }
}
