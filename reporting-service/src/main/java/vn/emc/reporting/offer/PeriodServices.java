package vn.emc.reporting.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Filter;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.FrozenServices;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.RowCoverage;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/** The services of a whole period, as they are frozen when it is closed. */
@Component
@RequiredArgsConstructor
public class PeriodServices {
    private final ServiceSums sums;
    private final UseChanges changes;
    private final SitesThere sites;
    private final Organisations organisations;
    private final Definitions definitions;

    /**
     * What is frozen.
     *
     * @param snapshot its number
     * @param to the last day, which is over
     */
    @Transactional(readOnly = true)
    public FrozenServices of(LocalDate from, LocalDate to, long snapshot, List<Locale> languages) {
        var scope = new Scope(organisations.ownerships(View.AS_THEN, site -> true), true, null);
        var counts = new TreeMap<String, List<ServiceCounts>>();
        for (var sum : sums.of(question(from, to, List.of(Grouping.ORGANISATION, Grouping.SITE)), scope)) {
            counts.computeIfAbsent(String.valueOf(sum.group().getFirst()), code -> new ArrayList<>())
                    .add(sum.counts());
        }
        var there = sitesThere(scope, to);
        var names = organisations.names();
        var all = counts.values().stream().flatMap(List::stream).toList();
        return new FrozenServices(
                definitions(languages),
                coverage(all, there.values().stream().mapToLong(Long::longValue).sum()),
                values(all, snapshot),
                counts.entrySet().stream()
                        .map(each -> new FrozenAnswer.Organisation(
                                each.getKey(),
                                names.getOrDefault(each.getKey(), each.getKey()),
                                values(each.getValue(), snapshot),
                                coverage(each.getValue(), there.getOrDefault(each.getKey(), 0L))))
                        .toList(),
                changes.of(question(from, to, List.of()), scope));
    }

    private static Question question(LocalDate from, LocalDate to, List<Grouping> groupBy) {
        return new Question(
                List.of(),
                OtherIndicator.OF_SERVICES,
                from,
                to,
                Filter.NONE,
                groupBy,
                View.AS_THEN,
                Population.RECEIVED,
                null,
                true,
                null);
    }

    /** How many there are, by whose they are on the day. */
    private Map<String, Long> sitesThere(Scope scope, LocalDate day) {
        var there = Set.of(sites.of(scope));
        return scope.ownerships().stream()
                .filter(owned -> !owned.from().isAfter(day) && !owned.to().isBefore(day))
                .filter(owned -> there.contains(owned.siteId()))
                .map(Ownership::organisation)
                .collect(Collectors.groupingBy(code -> code.value(), Collectors.counting()));
    }

    private static RowCoverage coverage(List<ServiceCounts> sites, long there) {
        return new RowCoverage(RowCoverage.Of.SITES, sites.size(), Math.toIntExact(there));
    }

    private static Map<String, Value> values(List<ServiceCounts> sites, long snapshot) {
        var counts = sites.stream().reduce(ServiceCounts.NONE, ServiceCounts::plus);
        var values = new LinkedHashMap<String, Value>();
        for (var indicator : OtherIndicator.OF_SERVICES) {
            var share = counts.share(indicator);
            values.put(
                    indicator.name(),
                    new Value(
                            OtherIndicator.VERSION,
                            share.numerator(),
                            share.denominator(),
                            share.ratio(),
                            false,
                            null,
                            snapshot));
        }
        return values;
    }

    private Map<String, List<Definition>> definitions(List<Locale> languages) {
        return languages.stream()
                .collect(Collectors.toMap(
                        Locale::getLanguage,
                        language -> OtherIndicator.OF_SERVICES.stream()
                                .map(indicator -> definitions.of(indicator, language))
                                .toList()));
    }
}
