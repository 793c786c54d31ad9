package vn.emc.reporting.alarm;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A site's days, as far back as the rules look. */
final class SiteMeasures {
    private final NavigableMap<LocalDate, DayMeasures> days = new TreeMap<>();

    static SiteMeasures of(Map<LocalDate, DayMeasures> days) {
        var measures = new SiteMeasures();
        days.forEach(measures::add);
        return measures;
    }

    void add(LocalDate day, DayMeasures measures) {
        days.merge(day, measures, DayMeasures::and);
    }

    long events(LocalDate day) {
        return days.getOrDefault(day, DayMeasures.NONE).arrived().events();
    }

    DayMeasures between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? DayMeasures.NONE
                : days.subMap(first, true, last, true).values().stream().reduce(DayMeasures.NONE, DayMeasures::and);
    }

    Optional<LocalDate> firstEventOn() {
        return firstEventOn(days);
    }

    Optional<LocalDate> lastEventOn() {
        return firstEventOn(days.descendingMap());
    }

    private static Optional<LocalDate> firstEventOn(NavigableMap<LocalDate, DayMeasures> days) {
        return Collections.unmodifiableMap(days).entrySet().stream()
                .filter(day -> day.getValue().arrived().events() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
