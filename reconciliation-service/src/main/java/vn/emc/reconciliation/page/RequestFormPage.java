package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.request.RequestStep;
import vn.emc.reconciliation.sites.Sites;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** Asking for a reconciliation, and changing what was asked while it is a draft. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class RequestFormPage {
    private final Reconciliations reconciliations;
    private final RequestStep step;
    private final Sites sites;
    private final Refusals refusals;
    private final FormAnswers answers;

    @GetMapping(Paths.LIST + "/new")
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView blank(CurrentUser user) {
        return form(null, user.organisation(), RequestForm.empty(), FormErrors.none());
    }

    @PostMapping(Paths.LIST)
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView create(
            @ModelAttribute RequestForm form,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var created = step.create(user, form.request());
            return answers.goTo(Paths.of(created.id()), request, response);
        } catch (ReconciliationProblem.Invalid problem) {
            return refused(form(null, user.organisation(), form, refusals.errors(problem)));
        }
    }

    @GetMapping(Paths.ONE + "/edit")
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView filled(@PathVariable long id, CurrentUser user) {
        var one = reconciliations.one(user, id);
        return form(id, one.organisation(), RequestForm.of(one), FormErrors.none());
    }

    @PostMapping(Paths.ONE)
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute RequestForm form,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var condition = form.version() == null ? IfMatch.any() : IfMatch.of(form.version());
        try {
            step.edit(user, id, form.request(), condition);
            return answers.goTo(Paths.of(id), request, response);
        } catch (ReconciliationProblem.Invalid | ReconciliationProblem.NotAllowedNow | StaleException problem) {
            return changeRefused(id, form, problem, user);
        }
    }

    private ModelAndView changeRefused(long id, RequestForm form, ProblemException problem, CurrentUser user) {
        var unit = reconciliations.one(user, id).organisation();
        return refused(form(id, unit, form, refusals.errors(problem)));
    }

    private static ModelAndView refused(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView form(@Nullable Long id, @Nullable UnitCode unit, RequestForm form, FormErrors errors) {
        return new ModelAndView("reconciliations/form")
                .addObject("id", id)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("sites", unit == null ? List.of() : sites.of(unit));
    }
}
