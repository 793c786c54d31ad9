package vn.emc.catalog.websites.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.services.Differences;
import vn.emc.catalog.services.MakingDefault;
import vn.emc.catalog.services.Services;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** Putting a version into use, after saying what that changes. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DefaultDialog {
    private final Services services;
    private final Differences differences;
    private final MakingDefault makingDefault;
    private final CataloguePages pages;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}/services/imports/{importId}/default")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView question(
            @PathVariable int siteId,
            @PathVariable long importId,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            CurrentUser user) {
        return question(siteId, importId, goodRowsOnly, FormErrors.none(), user);
    }

    @PostMapping("/websites/{siteId}/services/imports/{importId}/default")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView make(
            @PathVariable int siteId,
            @PathVariable long importId,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            makingDefault.make(user, siteId, importId, goodRowsOnly);
            return answers.goTo(CataloguePaths.services(siteId, Done.MADE_DEFAULT), request, response);
        } catch (CatalogProblem.VersionNotReady
                | CatalogProblem.VersionHasWrongRows
                | CatalogProblem.VersionIsEmpty problem) {
            var again = question(siteId, importId, goodRowsOnly, answers.errors(problem), user);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView question(
            int siteId, long importId, boolean goodRowsOnly, FormErrors errors, CurrentUser user) {
        return pages.dialog("makeDefault", user, siteId)
                .addObject("imported", services.version(user, siteId, importId))
                .addObject("counts", differences.counts(user, siteId, importId))
                .addObject("inUse", services.current(user, siteId).orElse(null))
                .addObject("goodRowsOnly", goodRowsOnly)
                .addObject("errors", errors);
    }
}
