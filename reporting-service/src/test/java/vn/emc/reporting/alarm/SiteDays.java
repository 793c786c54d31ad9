package vn.emc.reporting.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.emc.reporting.arrival.ArrivalDay;
import vn.emc.reporting.arrival.SaidValues;

/** Builds what a site did; today is Monday, 23 November 2026. */
final class SiteDays {
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final WorkingDays WORKING_DAYS = new WorkingDays(List.of("--09-02", "2026-11-20"));
    static final Thresholds THRESHOLDS = AlarmSettingsDefaults.thresholds();

    private final SiteMeasures measures = new SiteMeasures();

    /** So many events on each day that fits, from the first to the last. */
    SiteDays events(String first, String last, long events, Predicate<LocalDate> which) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(which)
                .forEach(day -> add(day, new ArrivalDay(events, 0, SaidValues.NOTHING, null, null)));
        return this;
    }

    SiteDays events(String first, String last, long events) {
        return events(first, last, events, WORKING_DAYS::contains);
    }

    SiteDays events(String day, long events) {
        return events(day, day, events, each -> true);
    }

    SiteDays arrived(String day, ArrivalDay arrived) {
        return add(LocalDate.parse(day), arrived);
    }

    SiteDays procedures(String day, long unknown, long dossiers) {
        return add(day, new DayMeasures(ArrivalDay.NONE, new Share(unknown, dossiers), Share.NONE, Share.NONE));
    }

    SiteDays units(String day, long foreign, long dossiers) {
        return add(day, new DayMeasures(ArrivalDay.NONE, Share.NONE, new Share(foreign, dossiers), Share.NONE));
    }

    SiteDays numbers(String day, long missing, long expected) {
        return add(day, new DayMeasures(ArrivalDay.NONE, Share.NONE, Share.NONE, new Share(missing, expected)));
    }

    private SiteDays add(LocalDate day, ArrivalDay arrived) {
        measures.add(day, DayMeasures.of(arrived));
        return this;
    }

    private SiteDays add(String day, DayMeasures added) {
        measures.add(LocalDate.parse(day), added);
        return this;
    }

    SiteMeasures measures() {
        return measures;
    }
}
