package vn.emc.reporting.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.emc.dossier.BusinessDay;

/**
 * The days on which a version decides what codes mean. A day belongs to the version that was the default at its end, so that
 * a new one holds for the day it came on; what was received before the first version is judged by the first.
 */
record VersionDays(long versionId, LocalDate first, LocalDate last) {
    /** Earlier and later than any day a dossier can have. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** A version became the default. */
    record Beginning(long versionId, Instant from) {}

    /** From the beginnings, in the order of time. */
    static List<VersionDays> of(List<Beginning> beginnings) {
        var days = new ArrayList<VersionDays>();
        var last = FOREVER;
        for (var beginning : beginnings.reversed()) {
            var first = BusinessDay.of(beginning.from());
            if (!first.isAfter(last)) {
                days.addFirst(new VersionDays(beginning.versionId(), first, last));
                last = first.minusDays(1);
            }
        }
        if (!days.isEmpty()) {
            var earliest = days.removeFirst();
            days.addFirst(new VersionDays(earliest.versionId, ALWAYS, earliest.last));
        }
        return List.copyOf(days);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
