package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** Does what a form of the page asks for, and shows the page again: as it is then, or with what was wrong. */
@Component
@RequiredArgsConstructor
class PageActs {
    private final RequestPage page;
    private final FormAnswers answers;

    /** @param form which form it is, to show there what was wrong */
    ModelAndView act(
            CurrentUser user,
            long id,
            String form,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
            return answers.goTo(Paths.of(id), request, response);
        } catch (ReconciliationProblem.Unknown nothingThere) {
            throw nothingThere;
        } catch (ReconciliationProblem | StaleException problem) {
            return refused(user, id, form, problem);
        }
    }

    private ModelAndView refused(CurrentUser user, long id, String form, ProblemException problem) {
        return page.refused(user, id, form, problem);
    }
}
