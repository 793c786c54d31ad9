package vn.emc.reporting.offer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.GroupLabels;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.indicator.SingleGroupingReader.Grouped;
import vn.emc.reporting.offer.ServiceReport.Level;
import vn.emc.reporting.offer.ServiceReport.Row;
import vn.emc.reporting.offer.ServiceReport.Share;
import vn.emc.reporting.offer.ServiceReport.Sites;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.web.security.CurrentUser;

/** Answers questions about services. Sites count for the organisation they belong to now; deleted ones offer nothing. */
@Service
@RequiredArgsConstructor
class AnsweringServiceQuestions {
    private static final List<ServiceLevel> LEVELS =
            List.of(ServiceLevel.FULLY_ONLINE, ServiceLevel.PARTLY_ONLINE, ServiceLevel.INFORMATION_ONLY);

    private final Scopes scopes;
    private final ServiceSums sums;
    private final GroupLabels labels;
    private final Definitions definitions;
    private final SitesThere sites;
    private final Clock clock;

    @Transactional(readOnly = true)
    public ServiceReport answer(Grouped<ServiceGrouping> question, CurrentUser user, Locale language) {
        var about = question.about();
        var scope = scopes.of(about, user);
        var today = BusinessDay.of(clock.instant());
        var asOf = about.to().isBefore(today) ? about.to() : today;
        var counts = sums.of(about.by(Grouping.SITE), scope).stream()
                .collect(Collectors.toMap(sum -> (Integer) sum.group().getFirst(), ServiceSums.Sum::counts));
        return new ServiceReport(
                OtherIndicator.OF_SERVICES.stream()
                        .map(indicator -> definitions.of(indicator, language))
                        .toList(),
                new Period(about.from(), about.to()),
                asOf,
                new Sites(counts.size(), sites.of(scope).length),
                rows(question.groupBy(), scope, counts, language));
    }

    private List<Row> rows(
            @Nullable ServiceGrouping groupBy, Scope scope, Map<Integer, ServiceCounts> counts, Locale language) {
        if (counts.isEmpty()) {
            return List.of();
        }
        if (groupBy == null) {
            var all = counts.values().stream().reduce(ServiceCounts.NONE, ServiceCounts::plus);
            return List.of(row(Map.of(), Map.of(), all));
        }
        var groups = grouped(groupBy, scope, counts);
        var names = labels.of(groupBy.grouping(), List.copyOf(groups.keySet()), scope, language);
        var rows = new ArrayList<Row>();
        groups.forEach((group, each) -> {
            var parameter = groupBy.grouping().parameter();
            var label = Objects.requireNonNull(names.get(group));
            rows.add(row(Map.of(parameter, group), Map.of(parameter, label.name()), each));
        });
        return rows;
    }

    private static Map<Object, ServiceCounts> grouped(
            ServiceGrouping groupBy, Scope scope, Map<Integer, ServiceCounts> counts) {
        var owners = scope.ownerships().stream()
                .collect(Collectors.toMap(
                        Ownership::siteId, owner -> owner.organisation().value(), (one, other) -> other));
        Function<Integer, Object> group = switch (groupBy) {
            case ORGANISATION -> site -> Objects.requireNonNull(owners.get(site));
            case SITE -> site -> site;
        };
        var groups = new TreeMap<Object, ServiceCounts>();
        counts.forEach((site, each) -> groups.merge(group.apply(site), each, ServiceCounts::plus));
        return groups;
    }

    private static Row row(Map<String, Object> group, Map<String, String> label, ServiceCounts counts) {
        var values = new LinkedHashMap<String, Share>();
        OtherIndicator.OF_SERVICES.forEach(indicator -> values.put(indicator.name(), counts.share(indicator)));
        var levels = LEVELS.stream()
                .map(level -> new Level(level.getCode(), counts.services(level), counts.used(level)))
                .toList();
        return new Row(new LinkedHashMap<>(group), label, values, levels);
    }
}
