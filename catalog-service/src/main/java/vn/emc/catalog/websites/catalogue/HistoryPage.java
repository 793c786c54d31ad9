package vn.emc.catalog.websites.catalogue;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.services.Services;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** Lịch sử import: all versions of a catalogue. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class HistoryPage {
    private final Services services;
    private final CataloguePages pages;

    @GetMapping("/websites/{siteId}/services/imports")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ModelAndView list(@PathVariable int siteId, PageQuery page, CurrentUser user) {
        return pages.page("history", user, siteId)
                .addObject("list", services.versions(user, siteId, page))
                .addObject("address", ListAddress.of(CataloguePaths.history(siteId), page, "number"));
    }
}
