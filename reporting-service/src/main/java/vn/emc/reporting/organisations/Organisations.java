package vn.emc.reporting.organisations;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.BusinessDay;
import vn.emc.messaging.StateTopic;

/** The ministries, provinces and sites as catalog-service last told. */
@Component
@RequiredArgsConstructor
public class Organisations {
    private final StateTopic<String, OrganisationState> organisations;
    private final StateTopic<Integer, SiteState> sites;
    private final Clock clock;

    public Optional<SiteState> site(int siteId) {
        return sites.find(siteId);
    }

    /** All sites, deleted ones too, those of one organisation one after another. */
    public List<SiteState> sites() {
        return sites.values().stream()
                .sorted(Comparator.comparing(
                                (SiteState site) -> site.organisation().value())
                        .thenComparingInt(SiteState::siteId))
                .toList();
    }

    /** Under which ministry or province a unit is on a day, whatever it was called before. */
    public UnaryOperator<UnitCode> ownersOn(LocalDate day) {
        var succession = new Succession(organisations.values());
        return unit -> succession.asOf(succession.rootOf(unit), day);
    }

    /** Deleted ones too: they keep their past. */
    public Integer[] siteIds(Predicate<SiteState> which) {
        return sites.values().stream().filter(which).map(SiteState::siteId).toArray(Integer[]::new);
    }

    public boolean hasSites() {
        return sites.values().stream().anyMatch(site -> !site.deleted());
    }

    public boolean hasSiteUnder(UnitCode unit) {
        return sites.values().stream().anyMatch(site -> site.organisation().liesUnder(unit));
    }

    public Optional<OrganisationState> organisation(UnitCode code) {
        return organisations
                .find(code.value())
                .or(() -> organisations.values().stream()
                        .filter(organisation -> organisation.aliases().contains(code))
                        .findFirst());
    }

    /** Whose the sites' numbers are; deleted sites keep their past. */
    public List<Ownership> ownerships(View view, Predicate<SiteState> which) {
        var succession = new Succession(organisations.values());
        var today = BusinessDay.of(clock.instant());
        return sites.values().stream()
                .filter(which)
                .flatMap(site -> ownerships(site, view, succession, today).stream())
                .toList();
    }

    private static List<Ownership> ownerships(SiteState site, View view, Succession succession, LocalDate today) {
        var root = succession.rootOf(site.organisation());
        return switch (view) {
            case AS_THEN -> succession.ownerships(site.siteId(), root);
            case AS_NOW ->
                List.of(new Ownership(
                        site.siteId(), succession.asOf(root, today), Ownership.ALWAYS, Ownership.FOREVER));
        };
    }

    /** The code under which an organisation appears in the view: its own, or today's successor's. */
    public UnitCode shownAs(UnitCode organisation, View view) {
        return switch (view) {
            case AS_THEN -> organisation;
            case AS_NOW -> new Succession(organisations.values()).asOf(organisation, BusinessDay.of(clock.instant()));
        };
    }

    /** All ministries and provinces, past ones too, by name; a confined user's own only. */
    public List<OrganisationState> visibleTo(@Nullable UnitCode confinedTo) {
        return organisations.values().stream()
                .filter(organisation -> organisation.parent() == null)
                .filter(organisation ->
                        confinedTo == null || organisation.code().liesUnder(confinedTo))
                .sorted(Comparator.comparing(OrganisationState::name, Collator.getInstance(Locale.of("vi"))))
                .toList();
    }

    /** Ministries and provinces that exist on some day of the period, or today. */
    public List<OrganisationState> roots(View view, LocalDate from, LocalDate to) {
        var today = BusinessDay.of(clock.instant());
        return organisations.values().stream()
                .filter(organisation -> organisation.parent() == null)
                .filter(organisation -> switch (view) {
                    case AS_THEN -> existsBetween(organisation, from, to);
                    case AS_NOW -> existsBetween(organisation, today, today);
                })
                .toList();
    }

    private static boolean existsBetween(OrganisationState organisation, LocalDate from, LocalDate to) {
        var begins = organisation.validFrom();
        var ends = organisation.validTo();
        return (begins == null || !begins.isAfter(to)) && (ends == null || !ends.isBefore(from));
    }

    public Map<Integer, String> siteNames() {
        return sites.values().stream().collect(Collectors.toMap(SiteState::siteId, SiteState::name));
    }

    /** The code of each organisation and unit by every other spelling of it. */
    public Map<String, String> codesByAlias() {
        var codes = new TreeMap<String, String>();
        organisations
                .values()
                .forEach(organisation -> organisation
                        .aliases()
                        .forEach(alias ->
                                codes.put(alias.value(), organisation.code().value())));
        return codes;
    }

    /** Names by code. */
    public Map<String, String> names() {
        return organisations.values().stream()
                .collect(Collectors.toMap(
                        organisation -> organisation.code().value(), OrganisationState::name, (one, other) -> one));
    }
}
