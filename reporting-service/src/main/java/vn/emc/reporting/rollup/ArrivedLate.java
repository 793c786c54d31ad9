package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.BusinessDay;

/** What a batch adds to how late events reach us, in the order in which rows are locked. */
final class ArrivedLate {
    private final SortedMap<Row, Long> events = new TreeMap<>();

    /**
     * An event came that was not known before.
     *
     * @param decidesReception whether the dossier is held to have come in by this event
     */
    void arrived(DossierEvent event, boolean decidesReception) {
        DaysLate.of(event, decidesReception)
                .ifPresent(days -> events.merge(
                        new Row(event.siteId(), BusinessDay.of(event.receivedAt()), days), 1L, Math::addExact));
    }

    SortedMap<Row, Long> events() {
        return events;
    }

    record Row(int siteId, LocalDate day, int daysLate) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparingInt(Row::siteId).thenComparing(Row::day).thenComparingInt(Row::daysLate);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }
}
