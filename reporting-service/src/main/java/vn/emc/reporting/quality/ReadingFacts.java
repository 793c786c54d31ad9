package vn.emc.reporting.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.alarm.LookingAtSites;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.alarm.SiteSigns;
import vn.emc.reporting.connection.EmbedCheckTable;
import vn.emc.reporting.lateness.LateEvents;
import vn.emc.reporting.quality.FactTables.Dossiers;
import vn.emc.reporting.quality.FactTables.Presence;

/** Puts together what is known of sites: nine statements, however many sites. */
@Component
@RequiredArgsConstructor
class ReadingFacts {
    private static final Presence ABSENT = new Presence(null, null, false);

    private final LookingAtSites looking;
    private final FactTables tables;
    private final LateEvents lateEvents;
    private final EmbedCheckTable embedChecks;

    /** The facts of sites on a day, by site, as the days before it showed them. */
    Map<Integer, SiteFacts> of(List<SiteState> sites, LocalDate today, LookingAtSites.Look look) {
        var ids = sites.stream().map(SiteState::siteId).toArray(Integer[]::new);
        var from = today.minusDays(looking.thresholds().windowDays());
        var read = new Read(
                look.signs(sites),
                embedChecks.of(ids),
                tables.presence(ids, today),
                tables.dossiers(ids, from, today.minusDays(1)),
                tables.neverReceived(ids, from, today.minusDays(1)),
                tables.users(ids, from, today.minusDays(1)),
                lateEvents.of(ids, from, today.minusDays(1)));
        var facts = new HashMap<Integer, SiteFacts>();
        sites.forEach(site -> facts.put(site.siteId(), read.of(site, today)));
        return facts;
    }

    private record Read(
            Map<Integer, SiteSigns> signs,
            Map<Integer, EmbedCheckState> embedChecks,
            Map<Integer, Presence> presence,
            Map<Integer, Dossiers> dossiers,
            Map<Integer, Long> neverReceived,
            Map<Integer, Share> users,
            Map<Integer, LateEvents.Late> late) {

        SiteFacts of(SiteState site, LocalDate today) {
            var id = site.siteId();
            var there = presence.getOrDefault(id, ABSENT);
            var counted = dossiers.getOrDefault(id, Dossiers.NONE);
            var lateHere = late.get(id);
            return new SiteFacts(
                    site.kind(),
                    today,
                    embedChecks.get(id),
                    there.portalSeenOn(),
                    signs.getOrDefault(id, SiteSigns.NONE),
                    there.catalogue(),
                    there.accountListOf(),
                    users.getOrDefault(id, Share.NONE),
                    counted.levels(),
                    new Share(Math.min(neverReceived.getOrDefault(id, 0L), counted.count()), counted.count()),
                    counted.repeats(),
                    lateHere == null ? Share.NONE : new Share(lateHere.late(), lateHere.events()));
        }
    }
}
