package vn.emc.reconciliation.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.services.ServiceMatcher;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.workflow.Period;

/** The catalogues there are, and those that judged a period. */
@Component
@RequiredArgsConstructor
public class Catalogues {
    private final CatalogueTable table;

    /** By site the versions that were its default in the period; sites without a catalogue are absent. */
    public Map<Integer, List<Long>> versions(Collection<Integer> sites, Period period) {
        var versions = new TreeMap<Integer, List<Long>>();
        for (var site : sites) {
            var judging = DefaultVersions.in(table.complete(site), period.from(), period.to());
            if (!judging.isEmpty()) {
                versions.put(site, judging);
            }
        }
        return versions;
    }

    /** Asks the versions named: a procedure is known to a site if one of them has it, however it is spelt. */
    public Rules.Catalogue of(Map<Integer, List<Long>> versions) {
        var matchers = new HashMap<Integer, List<ServiceMatcher>>();
        versions.forEach((site, numbers) -> matchers.put(
                site,
                numbers.stream()
                        .map(number -> ServiceMatcher.of(table.services(site, number)))
                        .toList()));
        return (site, procedure) -> {
            var known = matchers.get(site);
            return known == null || known.stream().anyMatch(matcher -> matcher.match(procedure) != null);
        };
    }
}
