package vn.emc.catalog.websites.catalogue;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.services.ServiceLevels;
import vn.emc.catalog.site.Sites;
import vn.emc.catalog.websites.WebsitePages;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** The frame around everything on the tab. */
@Component
@RequiredArgsConstructor
class CataloguePages {
    private static final String FOLDER = "websites/services/";

    private final Sites sites;
    private final WebsitePages pages;

    ModelAndView page(String view, CurrentUser user, int siteId) {
        return pages.page("services", FOLDER + view, user, sites.one(user, siteId))
                .addObject("mayEdit", user.has(Permission.SERVICE_EDIT))
                .addObject("levels", ServiceLevels.KNOWN);
    }

    /** A dialog, to be put into a page that is open. */
    ModelAndView dialog(String fragment, CurrentUser user, int siteId) {
        return new ModelAndView(FOLDER + "dialogs :: " + fragment)
                .addObject("site", sites.one(user, siteId).site());
    }
}
