package vn.emc.reporting.alarm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.organisations.Organisations;

/** Measures what sites sent, for alarms and for whoever else wants to see it. */
@Component
@RequiredArgsConstructor
public class LookingAtSites {
    private final Organisations organisations;
    private final MeasureTables measures;
    private final AlarmSettings settings;

    /** From when on something is an alarm. */
    public Thresholds thresholds() {
        return settings.thresholds();
    }

    /** Begins a look at any number of sites as they are on a day. */
    public Look on(LocalDate today) {
        return new Look(today);
    }

    /** A look at sites; who owns what is found out once. */
    public final class Look {
        private final LocalDate today;
        private final Judging judging;
        private final UnaryOperator<UnitCode> owners;

        private Look(LocalDate today) {
            this.today = today;
            this.judging = new Judging(settings.workingDays(), settings.thresholds(), today);
            this.owners = remembering(organisations.ownersOn(today));
        }

        /** Three statements, however many sites; those that never sent anything are absent. */
        public Map<Integer, SiteSigns> signs(List<SiteState> sites) {
            var signs = new HashMap<Integer, SiteSigns>();
            measures(sites).forEach((site, measured) -> signs.put(site, judging.signs(measured)));
            return signs;
        }

        Map<Integer, SiteMeasures> measures(List<SiteState> sites) {
            var ownerOf = sites.stream()
                    .collect(Collectors.toMap(SiteState::siteId, site -> owners.apply(site.organisation())));
            BiPredicate<Integer, UnitCode> isForeign =
                    (siteId, unit) -> !owners.apply(unit).equals(ownerOf.get(siteId));
            return measures.read(ownerOf.keySet(), today, settings.thresholds(), isForeign);
        }

        Judging judging() {
            return judging;
        }
    }

    private static UnaryOperator<UnitCode> remembering(UnaryOperator<UnitCode> owners) {
        var known = new ConcurrentHashMap<UnitCode, UnitCode>();
        return unit -> known.computeIfAbsent(unit, owners);
    }
}
