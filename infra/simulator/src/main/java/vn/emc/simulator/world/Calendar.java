package vn.emc.simulator.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** When people apply: working hours, weekends, public holidays and the quiet weeks around Tết. */
public final class Calendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** First day of the lunar year. */
    private static final List<LocalDate> TET = List.of(
            LocalDate.of(2023, 1, 22),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3));

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final Map<DayOfWeek, Double> WEEKEND = Map.of(DayOfWeek.SATURDAY, 0.25, DayOfWeek.SUNDAY, 0.08);
    private static final double ON_HOLIDAY = 0.05;
    private static final double AROUND_TET = 0.5;
    private static final int TET_BEGINS = -2;
    private static final int TET_ENDS = 5;
    private static final int QUIET_BEGINS = -7;
    private static final int QUIET_ENDS = 12;

    /** Share of a day's applications in each hour; people also apply online in the evening. */
    private static final int[] HOURS = {
        1, 1, 0, 0, 0, 1, 2, 25, 90, 110, 95, 40, 12, 55, 100, 95, 60, 22, 10, 12, 14, 12, 7, 3
    };

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SUM = java.util.stream.IntStream.of(HOURS).sum();

    private Calendar() {}

    /** How busy a day is; an ordinary working day is 1. */
    public static double weight(LocalDate day) {
        if (HOLIDAYS.contains(MonthDay.from(day))) {
            return ON_HOLIDAY;
        }
        for (var tet : TET) {
            long distance = day.toEpochDay() - tet.toEpochDay();
            if (distance >= TET_BEGINS && distance <= TET_ENDS) {
                return ON_HOLIDAY;
            }
            if (distance >= QUIET_BEGINS && distance <= QUIET_ENDS) {
                return AROUND_TET * WEEKEND.getOrDefault(day.getDayOfWeek(), 1.0);
            }
        }
        return WEEKEND.getOrDefault(day.getDayOfWeek(), 1.0);
    }

    static LocalTime timeOfDay(SplittableRandom random) {
        int drawn = random.nextInt(SUM);
        int hour = 0;
        while (drawn >= HOURS[hour]) {
            drawn -= HOURS[hour];
            hour++;
        }
        return LocalTime.ofSecondOfDay((long) hour * SECONDS_PER_HOUR + random.nextInt(SECONDS_PER_HOUR));
    }
}
