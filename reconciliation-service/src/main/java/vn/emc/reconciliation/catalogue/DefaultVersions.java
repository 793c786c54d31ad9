package vn.emc.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.dossier.BusinessDay;

/**
 * Which versions judge a period, as reports do: a day belongs to the version that was the default at its end, and what was
 * before the first version to the first.
 */
final class DefaultVersions {
    private DefaultVersions() {}

    /** @param periods in the order of time */
    static List<Long> in(List<DefaultPeriod> periods, LocalDate from, LocalDate to) {
        var days = days(periods);
        if (!days.isEmpty() && days.getFirst().first().isAfter(to)) {
            return List.of(days.getFirst().versionId());
        }
        return days.stream()
                .filter(each -> !each.last().isBefore(from) && !each.first().isAfter(to))
                .map(Days::versionId)
                .toList();
    }

    /** A version that was replaced on the day it came has none. */
    private static List<Days> days(List<DefaultPeriod> periods) {
        var days = new ArrayList<Days>();
        var last = LocalDate.MAX;
        for (var period : periods.reversed()) {
            var first = BusinessDay.of(period.from());
            if (!first.isAfter(last)) {
                days.addFirst(new Days(period.versionId(), first, last));
                last = first.minusDays(1);
            }
        }
        return days;
    }

    private record Days(long versionId, LocalDate first, LocalDate last) {}
}
