package vn.emc.catalog.websites.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.EditingServices;
import vn.emc.catalog.services.Services;
import vn.emc.catalog.site.ServiceEmbedCodes;
import vn.emc.catalog.site.Sites;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** What the rows of the list open: a service's embed codes, and the question before it is deleted. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ServiceDialogs {
    private final Services services;
    private final Sites sites;
    private final ServiceEmbedCodes embedCodes;
    private final EditingServices editing;
    private final CataloguePages pages;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}/services/{serviceId}/embed-code")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ModelAndView embedCode(@PathVariable int siteId, @PathVariable long serviceId, CurrentUser user) {
        var service = services.one(user, siteId, serviceId);
        return pages.dialog("embedCode", user, siteId)
                .addObject("service", service)
                .addObject("codes", embedCodes.of(sites.one(user, siteId).site(), String.valueOf(service.id())));
    }

    @GetMapping("/websites/{siteId}/services/{serviceId}/deletion")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView question(@PathVariable int siteId, @PathVariable long serviceId, CurrentUser user) {
        var version = services.current(user, siteId).map(CatalogueVersion::id).orElse(null);
        return question(siteId, serviceId, version, "", FormErrors.none(), user);
    }

    @PostMapping("/websites/{siteId}/services/{serviceId}/deletion")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView delete(
            @PathVariable int siteId,
            @PathVariable long serviceId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long version,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            editing.delete(user, siteId, serviceId, reason, version == null ? IfMatch.any() : IfMatch.of(version));
            return answers.goTo(CataloguePaths.services(siteId, Done.DELETED), request, response);
        } catch (CatalogProblem.Invalid | StaleException problem) {
            var again = question(siteId, serviceId, version, reason, answers.errors(problem), user);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView question(
            int siteId, long serviceId, @Nullable Long version, String reason, FormErrors errors, CurrentUser user) {
        return pages.dialog("deletion", user, siteId)
                .addObject("service", services.one(user, siteId, serviceId))
                .addObject("version", version)
                .addObject("reason", reason)
                .addObject("errors", errors);
    }
}
