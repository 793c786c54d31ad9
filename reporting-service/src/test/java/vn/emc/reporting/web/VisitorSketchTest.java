package vn.emc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorSketchTest {
    private static VisitorSketch of(int from, int to) {
        var sketch = VisitorSketch.of(null);
        for (var number = from; number < to; number++) {
            sketch.add("visitor " + number);
        }
        return sketch;
    }

    @Test
    void fewAreCountedExactly() {
        assertThat(of(0, 100).visitors().estimate()).isEqualTo(100);
        assertThat(of(0, 0).visitors().estimate()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 30_000, 300_000})
    void manyAreEstimatedWithinTheErrorStated(int number) {
        var visitors = of(0, number).visitors();

        // four standard errors
        assertThat(Math.abs(visitors.estimate() - number)).isLessThan(Math.round(number * 4 * 1.63 / 100));
        assertThat(visitors.low()).isLessThan(visitors.estimate());
        assertThat(visitors.high()).isGreaterThan(visitors.estimate());
    }

    @Test
    void aVisitorWhoIsAddedAgainChangesNothing() {
        var once = of(0, 5_000);
        var twice = of(0, 5_000);
        for (var number = 0; number < 5_000; number++) {
            twice.add("visitor " + number);
        }

        assertThat(twice.visitors()).isEqualTo(once.visitors());
    }

    @Test
    void stretchesMakeTheWhole() {
        var united = VisitorSketch.of(of(0, 6_000).stored());
        united.unite(of(4_000, 10_000).stored());

        assertThat(united.visitors().estimate())
                .isCloseTo(of(0, 10_000).visitors().estimate(), Percentage.withPercentage(4));
    }

    @Test
    void aSketchIsSmall() {
        assertThat(of(0, 10).stored()).hasSizeLessThan(100);
        assertThat(of(0, 300_000).stored()).hasSizeLessThan(2_700);
    }
}
