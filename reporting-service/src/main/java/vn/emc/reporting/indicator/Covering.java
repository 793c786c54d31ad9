package vn.emc.reporting.indicator;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.Ownership;

/** Says of an answer, and of each of its rows, for how many of those there are it speaks. */
@Component
@RequiredArgsConstructor
class Covering {
    private static final String ORGANISATION = Grouping.ORGANISATION.parameter();

    private final CellSums cellSums;
    private final Organisations organisations;
    private final Clock clock;

    /**
     * Who has dossiers in which row.
     *
     * @param rowsBy by which days there are rows
     * @param byGroup codes of organisations, or numbers of sites, by the groups of a row; null where rows are of something else
     */
    record Members(
            Question question,
            Scope scope,
            Set<Attribution> rowsBy,
            RowCoverage.Of of,
            @Nullable Map<List<@Nullable Object>, Set<String>> byGroup) {}

    Members members(Question question, Scope scope, Set<Attribution> attributions) {
        var rowsBy = attributions.isEmpty() ? Set.of(Attribution.ARRIVAL) : attributions;
        var of = scope.organisation() != null || question.groups(Grouping.ORGANISATION)
                ? RowCoverage.Of.SITES
                : RowCoverage.Of.ORGANISATIONS;
        return new Members(
                question, scope, rowsBy, of, isCovered(question) ? byGroup(question, scope, rowsBy, of) : null);
    }

    private static boolean isCovered(Question question) {
        return question.site() == null
                && question.groupBy().stream().allMatch(each -> each == Grouping.ORGANISATION || each.isOfTime());
    }

    private Map<List<@Nullable Object>, Set<String>> byGroup(
            Question question, Scope scope, Set<Attribution> rowsBy, RowCoverage.Of of) {
        var member = switch (of) {
            case ORGANISATIONS -> Grouping.ORGANISATION;
            case SITES -> Grouping.SITE;
        };
        var groupings =
                Stream.concat(question.groupBy().stream(), Stream.of(member)).toList();
        var asked = question.by(groupings);
        return cellSums.members(asked, scope, Span.of(asked, scope, BusinessDay.of(clock.instant())), rowsBy);
    }

    /** Of the whole answer: ministries and provinces. */
    Coverage of(Members members, List<CellSums.Sums> sums) {
        var question = members.question();
        var connected = connected(members, sums);
        var total = members.scope().organisation() == null
                ? organisations
                        .roots(question.view(), question.from(), question.to())
                        .size()
                : 1;
        return new Coverage(connected, Math.max(total, connected));
    }

    private int connected(Members members, List<CellSums.Sums> sums) {
        var question = members.question();
        var index = question.groupBy().indexOf(Grouping.ORGANISATION);
        if (index >= 0 && !question.ids().isEmpty()) {
            var codes = sums.stream().map(each -> each.group().get(index)).filter(Objects::nonNull);
            return Math.toIntExact(codes.distinct().count());
        }
        var known = members.of() == RowCoverage.Of.ORGANISATIONS ? members.byGroup() : null;
        var byGroup = known == null
                ? byGroup(question.by(List.of()), members.scope(), members.rowsBy(), RowCoverage.Of.ORGANISATIONS)
                : known;
        return Math.toIntExact(
                byGroup.values().stream().flatMap(Set::stream).distinct().count());
    }

    /** The row with its coverage, where it is of organisations somebody told of, or of time. */
    Row covered(Row row, Members members) {
        var byGroup = members.byGroup();
        if (byGroup == null || row.group().containsValue(null)) {
            return row;
        }
        var all = new HashSet<>(byGroup.getOrDefault(List.copyOf(row.group().values()), Set.of()));
        var connected = all.size();
        expected(row, members).forEach(all::add);
        return row.with(new RowCoverage(members.of(), connected, all.size()));
    }

    /** Those that should have dossiers in the row. */
    private Stream<String> expected(Row row, Members members) {
        var question = members.question();
        var first = question.firstDay(row.group());
        var last = question.lastDay(row.group());
        return switch (members.of()) {
            case ORGANISATIONS ->
                organisations.roots(question.view(), first, last).stream()
                        .map(each -> each.code().value());
            case SITES ->
                members.scope().ownerships().stream()
                        .filter(owned ->
                                !owned.from().isAfter(last) && !owned.to().isBefore(first) && isOf(row, owned))
                        .map(Ownership::siteId)
                        .filter(this::handlesDossiers)
                        .map(String::valueOf);
        };
    }

    private static boolean isOf(Row row, Ownership owned) {
        @Nullable Object organisation = row.group().get(ORGANISATION);
        return organisation == null || organisation.equals(owned.organisation().value());
    }

    private boolean handlesDossiers(int siteId) {
        return organisations.site(siteId).filter(Covering::handlesDossiers).isPresent();
    }

    private static boolean handlesDossiers(SiteState site) {
        return site.active() && !site.deleted() && site.kind() == SiteKind.ONE_STOP;
    }
}
