package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aYearIsTwelveMonths() {
        var span = Span.ofMonths(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), TODAY);

        assertThat(span.months()).containsExactly(new Span.Days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 1)));
        assertThat(span.days()).isEmpty();
    }

    @Test
    void thisYearSoFarIsWholeMonthsBecauseNothingLiesInTheFuture() {
        var span = Span.ofMonths(LocalDate.of(2026, 1, 1), TODAY, TODAY);

        assertThat(span.months()).containsExactly(new Span.Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 1)));
        assertThat(span.days()).isEmpty();
    }

    @Test
    void ragsAtBothEndsAreReadByDay() {
        var span = Span.ofMonths(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 4, 2), TODAY);

        assertThat(span.months()).containsExactly(new Span.Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
        assertThat(span.days())
                .containsExactly(
                        new Span.Days(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 31)),
                        new Span.Days(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 2)));
    }

    @Test
    void anyPeriodIsCoveredDayByDayExactlyOnce() {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
            var to = from.plusDays(random.nextInt(400));

            var span = Span.ofMonths(from, to, TODAY);

            assertThat(days(span))
                    .as("%s to %s", from, to)
                    .isEqualTo(from.datesUntil(to.plusDays(1)).toList());
        }
    }

    private static List<LocalDate> days(Span span) {
        var days = span.days().stream()
                .flatMap(each -> each.from().datesUntil(each.to().plusDays(1)))
                .collect(Collectors.toList());
        span.months()
                .forEach(each -> each.from().datesUntil(each.to().plusMonths(1)).forEach(days::add));
        assertThat(new TreeSet<>(days)).hasSameSizeAs(days);
        return days.stream().sorted().toList();
    }
}
