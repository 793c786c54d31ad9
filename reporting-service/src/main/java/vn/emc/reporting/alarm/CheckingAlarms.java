package vn.emc.reporting.alarm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.alarm.AlarmTable.Found;
import vn.emc.reporting.alarm.AlarmsChanged.Change;
import vn.emc.reporting.alarm.AlarmsChanged.Item;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.rollup.Freshness;

/**
 * Looks at all sites: opens an alarm where a rule finds something for the first time, closes it when the rule finds it no
 * more. Many sites share a transaction, in which those who are to be told are also noted.
 *
 * <p>The day that is judged is the one up to which everything that reached the broker is counted, so that a delay of our
 * own is never somebody's silence.
 */
@Service
@Slf4j
class CheckingAlarms {
    private final Organisations organisations;
    private final Freshness freshness;
    private final LookingAtSites looking;
    private final AlarmTable alarms;
    private final AlarmSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckingAlarms(
            Organisations organisations,
            Freshness freshness,
            LookingAtSites looking,
            AlarmTable alarms,
            AlarmSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organisations = organisations;
        this.freshness = freshness;
        this.looking = looking;
        this.alarms = alarms;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void check() {
        var today = freshness.countedDay(clock.instant());
        if (today == null) {
            log.info("Alarms are not looked for yet: the broker has not been heard");
            return;
        }
        var look = looking.on(today);
        var sites = organisations.sites();
        for (var from = 0; from < sites.size(); from += settings.sitesAtOnce()) {
            var batch = sites.subList(from, Math.min(sites.size(), from + settings.sitesAtOnce()));
            transaction.executeWithoutResult(status -> check(batch, today, look));
        }
    }

    private void check(List<SiteState> sites, LocalDate today, LookingAtSites.Look look) {
        var measured = look.measures(sites);
        var judging = look.judging();
        var open = openBySite(sites.stream().map(SiteState::siteId).collect(Collectors.toSet()));
        var changes = new Changes(today, clock.instant());
        for (var site : sites) {
            var openHere = open.getOrDefault(site.siteId(), Map.of());
            // A site that is not in use owes nothing.
            var found = site.active() && !site.deleted()
                    ? judging.judge(measured.getOrDefault(site.siteId(), new SiteMeasures()), openHere.keySet())
                    : Map.<Rule, Finding>of();
            changes.compare(site.siteId(), openHere, found);
        }
        changes.store();
    }

    private Map<Integer, Map<Rule, Alarm>> openBySite(Set<Integer> siteIds) {
        var open = new HashMap<Integer, Map<Rule, Alarm>>();
        alarms.openAt(siteIds)
                .forEach(alarm -> open.computeIfAbsent(alarm.siteId(), ignored -> new EnumMap<>(Rule.class))
                        .put(alarm.rule(), alarm));
        return open;
    }

    /** What changes at the sites of one transaction. */
    private final class Changes {
        private final LocalDate today;
        private final Instant now;
        private final List<Found> opening = new ArrayList<>();
        private final List<Long> closing = new ArrayList<>();
        private final List<Item> told = new ArrayList<>();

        Changes(LocalDate today, Instant now) {
            this.today = today;
            this.now = now;
        }

        void compare(int siteId, Map<Rule, Alarm> open, Map<Rule, Finding> found) {
            found.forEach((rule, finding) -> {
                var alarm = open.get(rule);
                if (alarm == null) {
                    opening.add(new Found(siteId, finding));
                } else {
                    goOn(alarm, finding);
                }
            });
            open.forEach((rule, alarm) -> {
                if (!found.containsKey(rule)) {
                    closing.add(alarm.id());
                }
            });
        }

        private void goOn(Alarm alarm, Finding finding) {
            if (!alarm.finding().equals(finding)) {
                alarms.update(alarm.id(), finding);
            }
            if (alarm.isPutOffNoMore(today) && alarms.remind(alarm, today, now)) {
                told.add(new Item(alarm, Change.STILL_OPEN));
            }
        }

        void store() {
            alarms.open(opening, now).forEach(alarm -> tell(alarm, Change.OPENED));
            alarms.close(closing, now).forEach(alarm -> tell(alarm, Change.CLOSED));
            if (!told.isEmpty()) {
                events.publishEvent(new AlarmsChanged(told));
            }
        }

        private void tell(Alarm alarm, Change change) {
            if (!alarm.isSnoozed(today)) {
                told.add(new Item(alarm, change));
            }
        }
    }
}
