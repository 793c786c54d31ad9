package vn.emc.reporting.alarm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How a site sends in the course of a week, learned from working days of the past.
 *
 * @param events of each day, by weekday
 */
record WeekdayProfile(Map<DayOfWeek, List<Long>> events) {
    /** A day that is usual on so many of ten weekdays counts as a whole one. */
    private static final double AS_GOOD_AS_ALWAYS = 0.8;

    private static final int FEWEST_WEEKS = 3;

    static WeekdayProfile of(SiteMeasures site, List<LocalDate> workingDays) {
        return new WeekdayProfile(workingDays.stream()
                .collect(Collectors.groupingBy(
                        LocalDate::getDayOfWeek, Collectors.mapping(site::events, Collectors.toList()))));
    }

    /** How often the site sends on such a weekday, from 0 to 1. Of a weekday that never was, what holds of the others. */
    double usual(DayOfWeek weekday) {
        var known = events.get(weekday);
        var share = known == null
                ? share(events.values().stream().flatMap(List::stream).mapToLong(Long::longValue))
                : share(known.stream().mapToLong(Long::longValue));
        return share >= AS_GOOD_AS_ALWAYS ? 1 : share;
    }

    private static double share(LongStream days) {
        return days.mapToDouble(events -> events > 0 ? 1 : 0).average().orElse(1);
    }

    /** The median of what comes on such a weekday, which a back-fill on one day does not raise; 0 while little is known. */
    long median(DayOfWeek weekday) {
        var ordered = events.getOrDefault(weekday, List.of()).stream().sorted().toList();
        return ordered.size() < FEWEST_WEEKS ? 0 : ordered.get((ordered.size() - 1) / 2);
    }
}
