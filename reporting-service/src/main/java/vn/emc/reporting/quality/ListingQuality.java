package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.quality.SiteQualityTable.Standing;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;
import vn.emc.web.security.CurrentUser;

/** The sites a user may see, with what is known of them: two statements, however many sites. */
@Service
@RequiredArgsConstructor
public class ListingQuality {
    static final String ORDER = "score";
    private static final Set<String> ORDERS =
            Set.of("site", "name", "organisation", "state", ORDER, "connection", "quality");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Scopes scopes;
    private final Organisations organisations;
    private final SiteQualityTable table;
    private final Clock clock;

    /** A site before its parts are read. */
    private record Row(SiteState site, String organisationName, Standing standing) {}

    /** A page of them, the worst first unless another order is asked for; sites without a score are last in any. */
    @Transactional(readOnly = true)
    public PageView<MeasuredSite> page(QualityFilter filter, PageQuery page, CurrentUser user) {
        var rows = rows(filter, page, user);
        var shown = rows.stream().skip(page.offset()).limit(page.size()).toList();
        return PageView.of(measured(shown), page, rows.size());
    }

    /** All of them, as {@link #page} orders them. */
    @Transactional(readOnly = true)
    public List<MeasuredSite> all(QualityFilter filter, PageQuery page, CurrentUser user) {
        return measured(rows(filter, page, user));
    }

    /** The sites in use that lie under an organisation, the worst first. */
    @Transactional(readOnly = true)
    public List<MeasuredSite> under(UnitCode organisation) {
        var sites = organisations.sites().stream()
                .filter(SiteState::active)
                .filter(site -> site.organisation().liesUnder(organisation));
        return measured(rows(sites).sorted(order(SortOrder.ascending(ORDER))).toList());
    }

    private List<Row> rows(QualityFilter filter, PageQuery page, CurrentUser user) {
        var order = order(page.sortedBy(ORDERS, SortOrder.ascending(ORDER)));
        var sites = Stream.of(scopes.of(filter.about().in(View.AS_NOW), user).siteIds())
                .map(organisations::site)
                .flatMap(Optional::stream);
        var text = folded(filter.text());
        return rows(sites)
                .filter(row -> filter.state() == null || row.standing.state() == filter.state())
                .filter(row -> text.isEmpty() || folded(said(row)).contains(text))
                .sorted(order)
                .toList();
    }

    private static String said(Row row) {
        var site = row.site;
        return String.join(
                "\n",
                site.name(),
                site.url(),
                String.valueOf(site.siteId()),
                site.organisation().value(),
                row.organisationName);
    }

    /** Without accents, in lower case. */
    private static String folded(String text) {
        var decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    private Stream<Row> rows(Stream<SiteState> all) {
        var sites = all.filter(site -> !site.deleted()).toList();
        var standings = table.standings(sites.stream().map(SiteState::siteId).toArray(Integer[]::new));
        var names = organisations.names();
        var owners = organisations.ownersOn(BusinessDay.of(clock.instant()));
        return sites.stream()
                .map(site -> new Row(
                        site,
                        name(site.organisation(), names, owners),
                        standings.getOrDefault(site.siteId(), Standing.UNKNOWN)));
    }

    private static String name(UnitCode unit, Map<String, String> names, UnaryOperator<UnitCode> owners) {
        var own = names.get(unit.value());
        return own == null ? names.getOrDefault(owners.apply(unit).value(), "") : own;
    }

    private List<MeasuredSite> measured(List<Row> rows) {
        var found = table.find(rows.stream().map(row -> row.site.siteId()).toArray(Integer[]::new));
        return rows.stream()
                .map(row -> new MeasuredSite(row.site, row.organisationName, found.get(row.site.siteId())))
                .toList();
    }

    private static Comparator<Row> order(SortOrder wanted) {
        var words = Collator.getInstance(VIETNAMESE);
        var down = wanted.descending();
        Comparator<Row> order = switch (wanted.field()) {
            case "name" -> either(Comparator.comparing(row -> row.site.name(), words), down);
            case "organisation" -> either(Comparator.comparing(Row::organisationName, words), down);
            case "state" -> state(down);
            case "connection" -> score(row -> row.standing.connection(), down);
            case "quality" -> score(row -> row.standing.quality(), down);
            case "score" -> score(row -> row.standing.score(), down);
            default -> either(Comparator.comparingInt(row -> row.site.siteId()), down);
        };
        return order.thenComparingInt(row -> row.site.siteId());
    }

    private static Comparator<Row> either(Comparator<Row> order, boolean down) {
        return down ? order.reversed() : order;
    }

    /** From passed to failed. */
    private static Comparator<Row> state(boolean down) {
        Comparator<Row> isUnknown = Comparator.comparing(row -> row.standing.state() == CheckState.UNKNOWN);
        return isUnknown.thenComparing(either(Comparator.comparing(row -> row.standing.state()), down));
    }

    private static Comparator<Row> score(Function<Row, @Nullable BigDecimal> score, boolean down) {
        Comparator<BigDecimal> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(score, Comparator.nullsLast(order));
    }
}
