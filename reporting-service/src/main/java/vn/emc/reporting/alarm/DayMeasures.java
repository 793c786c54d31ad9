package vn.emc.reporting.alarm;

import vn.emc.reporting.arrival.ArrivalDay;

/**
 * What is known of a site's day.
 *
 * @param arrived the events that reached us on it
 * @param procedures dossiers received on it, and how many of those the catalogue has no service for
 * @param units dossiers whose code bears its date, and how many of those bear somebody else's unit
 * @param numbers running numbers of its date there should be, and how many of those are missing
 */
record DayMeasures(ArrivalDay arrived, Share procedures, Share units, Share numbers) {
    static final DayMeasures NONE = new DayMeasures(ArrivalDay.NONE, Share.NONE, Share.NONE, Share.NONE);

    static DayMeasures of(ArrivalDay arrived) {
        return new DayMeasures(arrived, Share.NONE, Share.NONE, Share.NONE);
    }

    DayMeasures and(DayMeasures other) {
        return new DayMeasures(
                arrived.and(other.arrived),
                procedures.and(other.procedures),
                units.and(other.units),
                numbers.and(other.numbers));
    }
}
