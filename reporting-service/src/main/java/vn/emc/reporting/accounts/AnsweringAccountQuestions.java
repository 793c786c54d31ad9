package vn.emc.reporting.accounts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.accounts.AccountReport.AsOf;
import vn.emc.reporting.accounts.AccountReport.Figures;
import vn.emc.reporting.accounts.AccountReport.Row;
import vn.emc.reporting.accounts.AccountReport.Sites;
import vn.emc.reporting.accounts.AccountSums.Group;
import vn.emc.reporting.accounts.AccountSums.Lists;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.Ratio;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** Answers questions about accounts: sums of the lists in force, divided, named and put in order. */
@Service
@RequiredArgsConstructor
class AnsweringAccountQuestions {
    private static final List<AccountType> USERS = List.of(AccountType.BUSINESS, AccountType.CITIZEN);

    private final Scopes scopes;
    private final AccountSums sums;
    private final AccountLabels labels;
    private final Definitions definitions;
    private final Organisations organisations;

    /** From one state of the lists: they may change between two sums. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AccountReport answer(AccountQuestion question, CurrentUser user, Locale language) {
        var scope = scopes.of(question.about(), user);
        var lists = sums.lists(scope, question.groupBy());
        var asOf =
                lists.values().stream().map(Lists::asOf).reduce(AsOf::spanning).orElse(null);
        return new AccountReport(
                definitions.of(OtherIndicator.C1, language),
                new Period(question.about().from(), question.about().to()),
                sites(scope, lists),
                asOf,
                rows(question, scope, lists, asOf, language));
    }

    private Sites sites(Scope scope, Map<Group, Lists> lists) {
        var withList = lists.values().stream().mapToLong(Lists::sites).sum();
        var known = Stream.of(scope.siteIds())
                .filter(id -> organisations
                        .site(id)
                        .filter(AnsweringAccountQuestions::isThere)
                        .isPresent())
                .count();
        return new Sites(withList, Math.max(known, withList));
    }

    private static boolean isThere(SiteState site) {
        return !site.deleted();
    }

    private List<Row> rows(
            AccountQuestion question, Scope scope, Map<Group, Lists> lists, @Nullable AsOf asOf, Locale language) {
        if (asOf == null) {
            return List.of();
        }
        var counts = sums.counts(question, scope);
        var groups = Stream.of(lists.keySet(), counts.keySet()).flatMap(each -> each.stream());
        var all = switch (question.groupBy()) {
            case ORGANISATION, SITE -> groups;
            case MONTH -> Stream.concat(months(question, asOf), counts.keySet().stream());
            case TYPE -> counts.keySet().stream();
            case null -> groups;
        };
        var sorted = all.distinct().sorted(ORDER).toList();
        var names = labels.of(question.groupBy(), sorted, scope, language);
        return sorted.stream()
                .map(group -> row(
                        question.groupBy(),
                        Objects.requireNonNull(names.get(group)),
                        lists.get(group),
                        counts.getOrDefault(group, Map.of())))
                .toList();
    }

    /** A month without a new account counts 0 as long as some list can tell of it. */
    private static Stream<Group> months(AccountQuestion question, AsOf asOf) {
        var months = new ArrayList<Group>();
        var last = YearMonth.from(earlier(question.about().to(), asOf.newest()));
        for (var month = YearMonth.from(question.about().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Group(month.toString()));
        }
        return months.stream();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Row row(
            @Nullable AccountGrouping grouping,
            AccountLabels.Label label,
            @Nullable Lists lists,
            Map<AccountType, AccountCounts> counts) {
        var isState = grouping != AccountGrouping.MONTH;
        var bySite = isState && grouping != AccountGrouping.TYPE && lists != null;
        var group = new LinkedHashMap<String, @Nullable Object>();
        var names = new LinkedHashMap<String, String>();
        if (grouping != null) {
            group.put(grouping.parameter(), label.code());
            names.put(grouping.parameter(), label.name());
        }
        var types = new LinkedHashMap<String, Figures>();
        counts.forEach((type, each) -> types.put(type.name(), figures(each, isState)));
        return new Row(
                group,
                names,
                bySite && lists != null ? Long.valueOf(lists.sites()) : null,
                bySite && lists != null ? lists.asOf() : null,
                isState
                        ? Long.valueOf(
                                sum(counts, List.of(AccountType.values())).total())
                        : null,
                figures(sum(counts, USERS), isState),
                types);
    }

    private static AccountCounts sum(Map<AccountType, AccountCounts> counts, List<AccountType> types) {
        return types.stream()
                .map(type -> counts.getOrDefault(type, AccountCounts.NONE))
                .reduce(AccountCounts.NONE, AccountCounts::plus);
    }

    private static Figures figures(AccountCounts counts, boolean isState) {
        return isState
                ? new Figures(
                        counts.total(),
                        counts.withNationalId(),
                        Ratio.of(counts.withNationalId(), counts.total()),
                        counts.created(),
                        counts.active30(),
                        counts.active90(),
                        counts.active365(),
                        counts.lastLogins())
                : new Figures(null, null, null, counts.created(), null, null, null, counts.lastLogins());
    }

    /** Numbers by size, texts by letters, what is not known last. */
    private static final Comparator<Group> ORDER = (one, other) -> {
        var left = one.code();
        var right = other.code();
        if (left instanceof Number number && right instanceof Number second) {
            return Long.compare(number.longValue(), second.longValue());
        }
        return left == null || right == null
                ? Boolean.compare(left == null, right == null)
                : left.toString().compareTo(right.toString());
    };
}
