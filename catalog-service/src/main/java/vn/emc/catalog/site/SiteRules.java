package vn.emc.catalog.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.catalog.organisation.Organisations;
import vn.emc.catalog.problem.Violation;
import vn.emc.catalog.problem.Violations;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.Network;
import vn.emc.web.security.CurrentUser;

/** What must be true of a site, by itself and among the others. */
@Component
@RequiredArgsConstructor
class SiteRules {
    private static final int LONGEST_NAME = 300;
    private static final int MOST_CIDRS = 50;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Organisations organisations;
    private final ManagingSites managing;
    private final Violations violations;

    /** A new site's description; refused, with everything that is wrong, if it breaks rules. */
    SiteDraft checkNew(CurrentUser user, SiteRequest request) {
        var found = new ArrayList<Violation>();
        if (request.id() != null && request.id() < 1) {
            found.add(Violation.of("id", "NOT_POSITIVE"));
        }
        return check(user, request, null, found);
    }

    /** A description that replaces that of {@code site}. */
    SiteDraft checkChange(CurrentUser user, SiteRequest request, Site site) {
        var found = new ArrayList<Violation>();
        if (request.id() != null && request.id() != site.getId()) {
            found.add(Violation.of("id", "CODE_DIFFERS", String.valueOf(site.getId())));
        }
        return check(user, request, site, found);
    }

    private SiteDraft check(CurrentUser user, SiteRequest request, @Nullable Site site, List<Violation> found) {
        var name = checkedName(request, found);
        var url = checkedUrl(request, found);
        if (request.kind() == null) {
            found.add(Violation.of("kind", "REQUIRED"));
        }
        var organisation = checkedOrganisation(request, found);
        var cidrs = request.allowedCidrs() == null && site != null
                ? site.getAllowedCidrs()
                : checkedCidrs(Optional.ofNullable(request.allowedCidrs()).orElse(List.of()), found);
        managing.check(user, request.managingSite(), site).ifPresent(found::add);
        violations.refuse(found);
        return new SiteDraft(
                violations.required("name", name),
                violations.required("url", url),
                violations.required("kind", request.kind()),
                violations.required("organisation", organisation),
                request.managingSite(),
                ingestMode(request, site),
                cidrs,
                isActive(request, site));
    }

    private static @Nullable String checkedName(SiteRequest request, List<Violation> found) {
        if (request.name() == null || request.name().isBlank()) {
            found.add(Violation.of("name", "REQUIRED"));
            return null;
        }
        var name = request.name().strip();
        if (name.length() > LONGEST_NAME) {
            found.add(Violation.of("name", "TOO_LONG", LONGEST_NAME));
        }
        if (CONTROL.matcher(name).find()) {
            found.add(Violation.of("name", "CONTROL_CHARACTERS"));
        }
        return name;
    }

    private static @Nullable String checkedUrl(SiteRequest request, List<Violation> found) {
        if (request.url() == null || request.url().isBlank()) {
            found.add(Violation.of("url", "REQUIRED"));
            return null;
        }
        var url = SiteUrl.normalise(request.url());
        if (url.isEmpty()) {
            found.add(Violation.of("url", "NOT_A_WEB_ADDRESS"));
        }
        return url.orElse(null);
    }

    private @Nullable UnitCode checkedOrganisation(SiteRequest request, List<Violation> found) {
        if (request.organisation() == null) {
            found.add(Violation.of("organisation", "REQUIRED"));
            return null;
        }
        var known = organisations.canonical(request.organisation());
        if (known.isEmpty()) {
            found.add(Violation.of(
                    "organisation",
                    "UNKNOWN_ORGANISATION",
                    request.organisation().value()));
        }
        return known.orElse(null);
    }

    private static List<String> checkedCidrs(List<@Nullable String> cidrs, List<Violation> found) {
        if (cidrs.size() > MOST_CIDRS) {
            found.add(Violation.of("allowedCidrs", "TOO_MANY", MOST_CIDRS));
            return List.of();
        }
        var networks = new ArrayList<String>();
        for (var index = 0; index < cidrs.size(); index++) {
            var network = Optional.ofNullable(cidrs.get(index))
                    .flatMap(Network::parse)
                    .map(Network::toString);
            network.filter(known -> !networks.contains(known)).ifPresent(networks::add);
            if (network.isEmpty()) {
                found.add(Violation.of("allowedCidrs/" + index, "NOT_A_NETWORK"));
            }
        }
        return networks;
    }

    private static IngestMode ingestMode(SiteRequest request, @Nullable Site site) {
        if (request.ingestMode() != null) {
            return request.ingestMode();
        }
        return site == null ? IngestMode.KEY : site.getIngestMode();
    }

    private static boolean isActive(SiteRequest request, @Nullable Site site) {
        if (request.active() != null) {
            return request.active();
        }
        return site == null || site.isActive();
    }
}
