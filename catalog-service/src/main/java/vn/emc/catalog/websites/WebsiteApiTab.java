package vn.emc.catalog.websites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.samples.CodeSamples;
import vn.emc.catalog.site.SiteKeyView;
import vn.emc.catalog.site.SiteKeyring;
import vn.emc.catalog.site.Sites;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** The tab API MCĐT: the keys, how the site's dossier system sends its events, and a place to try one. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class WebsiteApiTab {
    private final Sites sites;
    private final SiteKeyring keyring;
    private final WebsitePages pages;
    private final CodeSamples samples;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}/api")
    @PreAuthorize("hasAuthority('SITE_READ')")
    ModelAndView show(@PathVariable int siteId, CurrentUser user) {
        return tab(siteId, user);
    }

    /** Shows the key on the answering page: there is no address at which it could be seen again. */
    @PostMapping("/websites/{siteId}/keys")
    @PreAuthorize("hasAuthority('SITE_KEY_EDIT')")
    ModelAndView createKey(@PathVariable int siteId, CurrentUser user, HttpServletResponse response) {
        try {
            var created = keyring.issue(user, siteId);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return tab(siteId, user).addObject("newKey", created);
        } catch (CatalogProblem.TooManyKeys problem) {
            var page = tab(siteId, user).addObject("errors", answers.errors(problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/websites/{siteId}/keys/{keyId}/revocation")
    @PreAuthorize("hasAuthority('SITE_KEY_EDIT')")
    ModelAndView revokeKey(
            @PathVariable int siteId,
            @PathVariable UUID keyId,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        keyring.revoke(user, siteId, keyId);
        return answers.goTo("/websites/" + siteId + "/api", request, response);
    }

    private ModelAndView tab(int siteId, CurrentUser user) {
        var site = sites.one(user, siteId);
        List<SiteKeyView> keys = user.has(Permission.SITE_KEY_EDIT) ? keyring.of(user, siteId) : List.of();
        return pages.tab("api", user, site)
                .addObject("endpoint", samples.endpoint())
                .addObject("samples", samples.of(site.site()))
                .addObject("checkPath", samples.checkPath())
                .addObject("checkEvent", samples.event(site.site()))
                .addObject("errors", FormErrors.none())
                .addObject("keys", keys)
                .addObject(
                        "mayCreateKey", keys.stream().filter(SiteKeyView::inUse).count() < SiteKeyring.MOST_ACTIVE);
    }
}
