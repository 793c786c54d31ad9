package vn.emc.catalog.websites;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.site.EmbedCode;
import vn.emc.catalog.site.Sites;
import vn.emc.web.security.CurrentUser;

/** The tab Mã nhúng: the script the website's pages carry. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class WebsiteTabs {
    private final Sites sites;
    private final WebsitePages pages;
    private final EmbedCode embedCode;

    @GetMapping("/websites/{siteId}")
    @PreAuthorize("hasAuthority('SITE_READ')")
    ModelAndView embed(@PathVariable int siteId, CurrentUser user) {
        var site = sites.one(user, siteId);
        return pages.tab("embed", user, site).addObject("embedCode", embedCode.of(site.site()));
    }
}
