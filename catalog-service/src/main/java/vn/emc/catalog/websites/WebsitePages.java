package vn.emc.catalog.websites;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.site.Sites;
import vn.emc.catalog.site.VersionedSite;
import vn.emc.web.security.CurrentUser;

/** The frame around a website's tabs. */
@Component
@RequiredArgsConstructor
public class WebsitePages {
    private final Sites sites;
    private final Choices choices;

    ModelAndView tab(String tab, CurrentUser user, VersionedSite versioned) {
        return page(tab, "websites/" + tab, user, versioned);
    }

    /** A page that belongs to a tab. */
    public ModelAndView page(String tab, String view, CurrentUser user, VersionedSite versioned) {
        var site = versioned.site();
        var page = new ModelAndView(view);
        page.addObject("tab", tab);
        page.addObject("site", site);
        page.addObject("version", versioned.version());
        page.addObject("owner", choices.name(site.organisation()));
        if (site.managingSite() != null) {
            page.addObject(
                    "manager", sites.names(user, Set.of(site.managingSite())).get(site.managingSite()));
        }
        return page;
    }
}
