package vn.emc.catalog.websites.catalogue;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.services.ServiceFilter;
import vn.emc.catalog.services.Services;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** The public services in use, as in the letter. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ServiceListPage {
    private final Services services;
    private final CataloguePages pages;

    @GetMapping("/websites/{siteId}/services")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ModelAndView list(
            @PathVariable int siteId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Done done,
            @RequestParam(required = false) @Nullable Long service,
            PageQuery page,
            CurrentUser user) {
        var filter = new ServiceFilter(q, level);
        var address = ListAddress.of(CataloguePaths.services(siteId), page, "position")
                .with("q", q)
                .with("level", level);
        return pages.page("list", user, siteId)
                .addObject("list", services.list(user, siteId, filter, page))
                .addObject("filter", filter)
                .addObject("address", address)
                .addObject("inUse", services.current(user, siteId).orElse(null))
                .addObject("use", services.use(user, siteId).orElse(null))
                .addObject("done", done)
                .addObject("edited", service)
                .addObject("warnings", service == null ? List.of() : services.warnings(user, siteId, service));
    }
}
