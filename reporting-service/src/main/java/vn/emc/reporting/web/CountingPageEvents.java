package vn.emc.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventStanding;

/**
 * Adds a batch of page events to the figures of their sites and days, within one transaction. The events of a site stay on one
 * partition, so that nobody else changes its rows meanwhile.
 */
@Component
@RequiredArgsConstructor
class CountingPageEvents {
    /** Page events reach us within the topic's retention of a week, and tell of a day before at most. */
    private static final int DAYS_VISITS_ARE_KEPT = 10;

    private final VisitTable visits;
    private final ItemTable items;
    private final DayTable days;

    void apply(List<PageEvent> events) {
        var counts = new TreeMap<SiteDay, DayCounts>();
        var looked = new TreeMap<Item, ItemCounts>();
        var visitors = new TreeMap<VisitorDay, List<PageEvent>>();
        for (var event : events) {
            var siteDay = SiteDay.of(event);
            counts.computeIfAbsent(siteDay, each -> new DayCounts()).add(event);
            if (event.standing() != PageEventStanding.COUNTED) {
                continue;
            }
            Item.of(event)
                    .ifPresent(item -> looked.computeIfAbsent(item, each -> new ItemCounts())
                            .add(event));
            if (event.visitor() != null) {
                visitors.computeIfAbsent(new VisitorDay(siteDay, event.visitor()), each -> new ArrayList<>())
                        .add(event);
            }
        }
        addVisits(visitors, counts);
        items.add(looked);
        days.add(counts, bySiteDay(visitors));
        forgetOldVisits(counts);
    }

    private void addVisits(Map<VisitorDay, List<PageEvent>> hits, Map<SiteDay, DayCounts> counts) {
        var known = visits.load(hits.keySet());
        var after = new TreeMap<VisitorDay, Visits>();
        hits.forEach((visitor, events) -> {
            var before = known.getOrDefault(visitor, Map.of());
            var now = new Visits(before);
            events.forEach(event -> now.add(event.eventTime()));
            after.put(visitor, now);
            counts.computeIfAbsent(visitor.siteDay(), each -> new DayCounts()).visits += now.count() - before.size();
        });
        visits.save(known, after);
    }

    private static Map<SiteDay, List<String>> bySiteDay(Map<VisitorDay, ?> visitors) {
        var bySiteDay = new TreeMap<SiteDay, List<String>>();
        visitors.keySet()
                .forEach(visitor -> bySiteDay
                        .computeIfAbsent(visitor.siteDay(), each -> new ArrayList<>())
                        .add(visitor.visitor()));
        return bySiteDay;
    }

    private void forgetOldVisits(Map<SiteDay, DayCounts> counts) {
        counts.keySet().stream()
                .map(SiteDay::day)
                .max(LocalDate::compareTo)
                .ifPresent(newest -> visits.forgetBefore(newest.minusDays(DAYS_VISITS_ARE_KEPT)));
    }
}
