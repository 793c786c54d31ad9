package vn.emc.reporting.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.alarm.LookingAtSites;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.rollup.Freshness;

/** Measures all sites in use, many in a transaction. As alarms do, it looks no further than events are counted. */
@Service
class MeasuringSites {
    private final Organisations organisations;
    private final Freshness freshness;
    private final LookingAtSites looking;
    private final ReadingFacts reading;
    private final SiteQualityTable table;
    private final Checklist checklist;
    private final QualitySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeasuringSites(
            Organisations organisations,
            Freshness freshness,
            LookingAtSites looking,
            ReadingFacts reading,
            SiteQualityTable table,
            Checklist checklist,
            QualitySettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organisations = organisations;
        this.freshness = freshness;
        this.looking = looking;
        this.reading = reading;
        this.table = table;
        this.checklist = checklist;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Measures them.
     *
     * @throws BrokerUnheardException where nobody knows yet how far events are counted
     */
    void measure() {
        var today = freshness.countedDay(clock.instant());
        if (today == null) {
            throw new BrokerUnheardException();
        }
        var sites = organisations.sites().stream()
                .filter(site -> site.active() && !site.deleted())
                .toList();
        var look = looking.on(today);
        for (var from = 0; from < sites.size(); from += settings.sitesAtOnce()) {
            var batch = sites.subList(from, Math.min(sites.size(), from + settings.sitesAtOnce()));
            transaction.executeWithoutResult(status -> measure(batch, today, look));
        }
        table.keepOnly(sites.stream().map(SiteState::siteId).toArray(Integer[]::new));
    }

    private void measure(List<SiteState> sites, LocalDate today, LookingAtSites.Look look) {
        var facts = reading.of(sites, today, look);
        var now = clock.instant();
        table.keep(sites.stream()
                .map(site -> new SiteQuality(
                        site.siteId(), now, today, checklist.of(Objects.requireNonNull(facts.get(site.siteId())))))
                .toList());
    }
}
