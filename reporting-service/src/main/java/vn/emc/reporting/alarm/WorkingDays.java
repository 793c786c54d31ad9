package vn.emc.reporting.alarm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Monday to Friday without holidays. */
final class WorkingDays {
    private final Set<MonthDay> everyYear;
    private final Set<LocalDate> once;

    /**
     * Reads holidays.
     *
     * @param holidays days of every year ({@code --09-02}) or of one ({@code 2027-02-08})
     */
    WorkingDays(List<String> holidays) {
        this.everyYear = holidays.stream()
                .filter(WorkingDays::isOfEveryYear)
                .map(MonthDay::parse)
                .collect(Collectors.toUnmodifiableSet());
        this.once = holidays.stream()
                .filter(holiday -> !isOfEveryYear(holiday))
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfEveryYear(String holiday) {
        return holiday.startsWith("--");
    }

    boolean contains(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !once.contains(day)
                && !everyYear.contains(MonthDay.from(day));
    }

    /** The working days from {@code first}, to before {@code end}. */
    Stream<LocalDate> between(LocalDate first, LocalDate end) {
        return first.isBefore(end) ? first.datesUntil(end).filter(this::contains) : Stream.empty();
    }

    /** The first of the last {@code count} working days before {@code end}. */
    LocalDate back(LocalDate end, int count) {
        return Stream.iterate(end.minusDays(1), day -> day.minusDays(1))
                .filter(this::contains)
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }
}
