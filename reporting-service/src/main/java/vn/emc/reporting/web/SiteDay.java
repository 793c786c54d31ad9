package vn.emc.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import vn.emc.contracts.web.PageEvent;
import vn.emc.dossier.BusinessDay;

/** What web figures are kept by. */
record SiteDay(int siteId, LocalDate day) implements Comparable<SiteDay> {
    private static final Comparator<SiteDay> ORDER =
            Comparator.comparingInt(SiteDay::siteId).thenComparing(SiteDay::day);

    static SiteDay of(PageEvent event) {
        return new SiteDay(event.siteId(), dayOf(event.eventTime()));
    }

    private static LocalDate dayOf(Instant time) {
        return BusinessDay.of(time);
    }

    @Override
    public int compareTo(SiteDay other) {
        return ORDER.compare(this, other);
    }
}
