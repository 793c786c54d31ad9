package vn.emc.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;

class WeekChangeTest {
    @Test
    void theLargestChangesComeFirst() {
        var changes = WeekChange.of(
                List.of(row("H01", 20, 100), row("H02", 90, 100), row("H03", 50, 100), row("H04", 30, 100)),
                List.of(row("H01", 10, 100), row("H02", 40, 100), row("H03", 60, 100), row("H04", 30, 100)),
                Grouping.ORGANISATION);

        assertThat(WeekChange.gains(changes)).extracting(WeekChange::code).containsExactly("H02", "H01");
        assertThat(WeekChange.losses(changes)).extracting(WeekChange::code).containsExactly("H03");
        assertThat(WeekChange.losses(changes).getFirst().change()).isEqualByComparingTo("-10");
    }

    @Test
    void aHandfulOfDossiersIsNoChange() {
        assertThat(WeekChange.of(
                        List.of(row("H01", 9, 9), row("H02", 10, 10), row("H03", 50, 50)),
                        List.of(row("H01", 0, 100), row("H02", 0, 9)),
                        Grouping.ORGANISATION))
                .isEmpty();
    }

    @Test
    void sharesOfDifferentDefinitionsAreNotCompared() {
        assertThat(WeekChange.of(
                        List.of(row("H01", 50, 100, 2)), List.of(row("H01", 40, 100, 1)), Grouping.ORGANISATION))
                .isEmpty();
    }

    @Test
    void atMostFiveAreNamed() {
        var now = java.util.stream.IntStream.range(10, 30)
                .mapToObj(each -> row("H" + each, each, 100))
                .toList();
        var before = java.util.stream.IntStream.range(10, 30)
                .mapToObj(each -> row("H" + each, 0, 100))
                .toList();

        assertThat(WeekChange.gains(WeekChange.of(now, before, Grouping.ORGANISATION)))
                .extracting(WeekChange::code)
                .containsExactly("H29", "H28", "H27", "H26", "H25");
    }

    private static Row row(String code, long above, long below) {
        return row(code, above, below, 1);
    }

    private static Row row(String code, long above, long below, int version) {
        var ratio = BigDecimal.valueOf(above * 100).divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP);
        return new Row(
                Map.of("organisation", code),
                Map.of("organisation", code),
                Map.of("B1", new Value(version, above, below, ratio, true, null, null)));
    }
}
