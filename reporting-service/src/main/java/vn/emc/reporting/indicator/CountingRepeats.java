package vn.emc.reporting.indicator;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Measure;
import vn.emc.web.security.CurrentUser;

/** Repeated events, site by site, those with the most first. */
@Service
@RequiredArgsConstructor
public class CountingRepeats {
    private static final List<Quantity> COUNTED = List.of(Quantity.of(Measure.DOSSIERS), Quantity.of(Measure.REPEATS));

    private final Scopes scopes;
    private final CellSums cellSums;
    private final Organisations organisations;
    private final IndicatorSettings settings;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<SiteRepeats> of(Question asked, CurrentUser user) {
        var question = asked.by(Grouping.SITE);
        var scope = scopes.of(question, user);
        var span = scope.isOfWholeMonths()
                ? Span.ofMonths(question.from(), question.to(), BusinessDay.of(clock.instant()))
                : Span.ofDays(question.from(), question.to());
        var sums = cellSums.of(question, scope, span, COUNTED, Set.of(Attribution.ARRIVAL), settings.mostRows());
        if (sums.size() > settings.mostRows()) {
            throw new ReportingProblem.TooManyRows(settings.mostRows());
        }
        var names = organisations.siteNames();
        return sums.stream()
                .map(each -> {
                    var site = ((Number) Objects.requireNonNull(each.group().getFirst())).intValue();
                    return new SiteRepeats(
                            site,
                            names.get(site),
                            each.by(Attribution.ARRIVAL).getFirst(),
                            each.by(Attribution.ARRIVAL).getLast());
                })
                .sorted(Comparator.comparingLong(SiteRepeats::repeats)
                        .reversed()
                        .thenComparingInt(SiteRepeats::siteId))
                .toList();
    }
}
