package vn.emc.catalog.websites.catalogue;

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
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.EditingServices;
import vn.emc.catalog.services.Services;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** Adding and changing a service by hand. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ServiceFormPage {
    private final Services services;
    private final EditingServices editing;
    private final CataloguePages pages;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}/services/new")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView empty(@PathVariable int siteId, CurrentUser user) {
        return page(siteId, null, ServiceForm.empty(), FormErrors.none(), user);
    }

    @GetMapping("/websites/{siteId}/services/{serviceId}/edit")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView filled(@PathVariable int siteId, @PathVariable long serviceId, CurrentUser user) {
        var version = services.current(user, siteId)
                .map(CatalogueVersion::id)
                .orElseThrow(() -> new CatalogProblem.UnknownService(serviceId));
        var form = ServiceForm.of(services.one(user, siteId, serviceId), version);
        return page(siteId, serviceId, form, FormErrors.none(), user);
    }

    @PostMapping("/websites/{siteId}/services")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView add(
            @PathVariable int siteId,
            @ModelAttribute ServiceForm form,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var added = editing.add(user, siteId, form.request());
            return answers.goTo(CataloguePaths.services(siteId, Done.ADDED, added), request, response);
        } catch (CatalogProblem.ServiceCodeTaken | CatalogProblem.Invalid problem) {
            return refused(page(siteId, null, form, errors(problem), user));
        }
    }

    @PostMapping("/websites/{siteId}/services/{serviceId}")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView change(
            @PathVariable int siteId,
            @PathVariable long serviceId,
            @ModelAttribute ServiceForm form,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var condition = form.version() == null ? IfMatch.any() : IfMatch.of(form.version());
        try {
            var changed = editing.change(user, siteId, serviceId, form.request(), condition);
            return answers.goTo(CataloguePaths.services(siteId, Done.CHANGED, changed), request, response);
        } catch (CatalogProblem.ServiceCodeTaken | CatalogProblem.Invalid | StaleException problem) {
            return refused(page(siteId, serviceId, form, errors(problem), user));
        }
    }

    private FormErrors errors(ProblemException problem) {
        return problem instanceof CatalogProblem.ServiceCodeTaken taken
                ? answers.errors(taken, "idMcdt")
                : answers.errors(problem);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            int siteId, @Nullable Long serviceId, ServiceForm form, FormErrors errors, CurrentUser user) {
        return pages.page("form", user, siteId)
                .addObject("serviceId", serviceId)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
