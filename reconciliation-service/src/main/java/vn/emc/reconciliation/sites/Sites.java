package vn.emc.reconciliation.sites;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;

/** The sites of units. */
@Component
@RequiredArgsConstructor
public class Sites {
    private final StateTopic<Integer, SiteState> siteStates;

    /** A site of the unit or of one below it; empty for anybody else's. */
    public Optional<SiteState> of(UnitCode unit, int siteId) {
        return siteStates
                .find(siteId)
                .filter(site -> !site.deleted() && site.organisation().liesUnder(unit));
    }

    /** All sites of the unit and of those below it, by name. */
    public List<SiteState> of(UnitCode unit) {
        return siteStates.values().stream()
                .filter(site -> !site.deleted() && site.organisation().liesUnder(unit))
                .sorted(Comparator.comparing(SiteState::name).thenComparingInt(SiteState::siteId))
                .toList();
    }

    /** What a site is called, of the past too; its number where it is not known. */
    public String name(int siteId) {
        return siteStates.find(siteId).map(SiteState::name).orElseGet(() -> String.valueOf(siteId));
    }
}
