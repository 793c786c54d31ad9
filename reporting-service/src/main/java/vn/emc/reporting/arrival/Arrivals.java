package vn.emc.reporting.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.contracts.events.DossierEvent;

/** What a batch of events adds to what is known of sites and days, in the order in which rows are locked. */
public final class Arrivals {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SortedMap<SiteDay, ArrivalDay> days = new TreeMap<>();
    private final SortedMap<UnitDay, RunningNumbers> numbers = new TreeMap<>();

    /** An event of a sender came; corrections say nothing of a connection. */
    public void arrived(DossierEvent event) {
        if (!event.kind().isAgreed()) {
            days.merge(new SiteDay(event.siteId(), dayOf(event.receivedAt())), ArrivalDay.of(event), ArrivalDay::and);
        }
    }

    /** A dossier nobody had heard of came. */
    public void began(int siteId, String codeProfile) {
        DossierCode.parse(codeProfile)
                .ifPresent(code -> numbers.merge(
                        new UnitDay(siteId, code.receivedOn(), code.unit().value()),
                        RunningNumbers.of(code.number()),
                        RunningNumbers::and));
    }

    SortedMap<SiteDay, ArrivalDay> days() {
        return days;
    }

    SortedMap<UnitDay, RunningNumbers> numbers() {
        return numbers;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, VIETNAM);
    }

    record SiteDay(int siteId, LocalDate day) implements Comparable<SiteDay> {
        private static final Comparator<SiteDay> ORDER =
                Comparator.comparingInt(SiteDay::siteId).thenComparing(SiteDay::day);

        @Override
        public int compareTo(SiteDay other) {
            return ORDER.compare(this, other);
        }
    }

    record UnitDay(int siteId, LocalDate day, String unit) implements Comparable<UnitDay> {
        private static final Comparator<UnitDay> ORDER = Comparator.comparingInt(UnitDay::siteId)
                .thenComparing(UnitDay::day)
                .thenComparing(UnitDay::unit);

        @Override
        public int compareTo(UnitDay other) {
            return ORDER.compare(this, other);
        }
    }
}
