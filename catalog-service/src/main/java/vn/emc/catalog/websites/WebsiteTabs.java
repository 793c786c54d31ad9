package vn.emc.catalog.websites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.embed.CheckingEmbedCodes;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.EmbedCode;
import vn.emc.catalog.site.Sites;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** The tab Mã nhúng: the script the website's pages carry, and whether they do. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class WebsiteTabs {
    private static final int SHOWN_CHECKS = 10;

    private final Sites sites;
    private final WebsitePages pages;
    private final EmbedCode embedCode;
    private final CheckingEmbedCodes checking;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}")
    @PreAuthorize("hasAuthority('SITE_READ')")
    ModelAndView embed(@PathVariable int siteId, CurrentUser user) {
        return tab(siteId, FormErrors.none(), user);
    }

    @PostMapping("/websites/{siteId}/embed-checks")
    @PreAuthorize("hasAuthority('SITE_EDIT')")
    ModelAndView check(
            @PathVariable int siteId, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        try {
            checking.check(user, siteId);
            return request.getHeader("HX-Request") == null
                    ? answers.goTo("/websites/" + siteId + "#embed-check", request, response)
                    : tab(siteId, FormErrors.none(), user);
        } catch (CatalogProblem.EmbedCheckRunning | CatalogProblem.EmbedCheckTooSoon problem) {
            var page = tab(siteId, answers.errors(problem), user);
            page.setStatus(problem.getStatus());
            return page;
        }
    }

    private ModelAndView tab(int siteId, FormErrors errors, CurrentUser user) {
        var site = sites.one(user, siteId);
        return pages.tab("embed", user, site)
                .addObject("embedCode", embedCode.of(site.site()))
                .addObject("checks", checking.of(user, siteId, SHOWN_CHECKS))
                .addObject("errors", errors);
    }
}
