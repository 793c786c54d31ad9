package vn.emc.catalog.websites;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.catalog.site.SiteFilter;
import vn.emc.catalog.site.SiteView;
import vn.emc.catalog.site.Sites;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.SortOrder;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/**
 * The list of websites, as in the letter, and the suggestions for the field "managing site". Whoever may read catalogues alone
 * finds them by the list too, but sees neither how a site's calls are let in nor the site's own tabs.
 */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class WebsiteListPage {
    private static final int SUGGESTIONS = 20;

    private final Sites sites;
    private final Choices choices;

    @GetMapping("/websites")
    @PreAuthorize("hasAnyAuthority('SITE_READ', 'SERVICE_READ')")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable IngestMode ingestMode,
            @RequestParam(required = false) @Nullable Boolean active,
            PageQuery page,
            CurrentUser user,
            Model model) {
        var mode = user.has(Permission.SITE_READ) ? ingestMode : null;
        var filter = new SiteFilter(q, kind, UnitCode.tryParse(organisation).orElse(null), mode, active);
        var list = sites.list(user, filter, page);
        var managers = list.items().stream()
                .map(SiteView::managingSite)
                .filter(Objects::nonNull)
                .toList();
        model.addAttribute("list", list);
        model.addAttribute("filter", filter);
        model.addAttribute("address", address(filter, page));
        model.addAttribute("managers", sites.names(user, managers));
        model.addAttribute(
                "owners",
                choices.names(list.items().stream().map(SiteView::organisation).toList()));
        model.addAttribute("organisations", choices.organisationFilter(user));
        return "websites/list";
    }

    private static ListAddress address(SiteFilter filter, PageQuery page) {
        return ListAddress.of("/websites", page, "id")
                .with("q", filter.q())
                .with("kind", filter.kind())
                .with("organisation", filter.organisation())
                .with("ingestMode", filter.ingestMode())
                .with("active", filter.active());
    }

    @GetMapping("/websites/options")
    @PreAuthorize("hasAuthority('SITE_READ')")
    String options(@RequestParam(defaultValue = "") String managingSite, CurrentUser user, Model model) {
        var filter = new SiteFilter(managingSite, null, null, null, null);
        var page = new PageQuery(0, SUGGESTIONS, SortOrder.ascending("name"));
        model.addAttribute("options", sites.list(user, filter, page).items());
        return "websites/form :: options";
    }
}
