package vn.emc.catalog.websites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.MaintainingSites;
import vn.emc.catalog.site.Sites;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** The tab Chỉnh sửa: changing and deleting a website, and who did so before. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class EditWebsiteTab {
    private final Sites sites;
    private final MaintainingSites maintaining;
    private final WebsitePages pages;
    private final FormReading reading;
    private final FormAnswers answers;
    private final Choices choices;

    @GetMapping("/websites/{siteId}/edit")
    @PreAuthorize("hasAuthority('SITE_EDIT')")
    ModelAndView form(@PathVariable int siteId, @RequestParam(defaultValue = "false") boolean saved, CurrentUser user) {
        return tab(siteId, SiteForm.of(sites.one(user, siteId)), FormErrors.none(), user)
                .addObject("saved", saved);
    }

    @PostMapping("/websites/{siteId}")
    @PreAuthorize("hasAuthority('SITE_EDIT')")
    ModelAndView change(
            @PathVariable int siteId,
            @ModelAttribute SiteForm form,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            maintaining.change(user, siteId, reading.request(form), condition(form.version()));
            return answers.goTo("/websites/" + siteId + "/edit?saved=true", request, response);
        } catch (CatalogProblem.Invalid | StaleException problem) {
            var page = tab(siteId, form, answers.errors(problem), user);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/websites/{siteId}/deletion")
    @PreAuthorize("hasAuthority('SITE_DELETE')")
    ModelAndView delete(
            @PathVariable int siteId, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        try {
            maintaining.delete(user, siteId, IfMatch.any());
            return answers.goTo("/websites", request, response);
        } catch (CatalogProblem.SiteManagesOthers problem) {
            var page = tab(siteId, SiteForm.of(sites.one(user, siteId)), answers.errors(problem), user);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static IfMatch condition(@Nullable Long version) {
        return version == null ? IfMatch.any() : IfMatch.of(version);
    }

    private ModelAndView tab(int siteId, SiteForm form, FormErrors errors, CurrentUser user) {
        return pages.tab("edit", user, sites.one(user, siteId))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("organisations", choices.organisations(user))
                .addObject("history", sites.history(user, siteId));
    }
}
