package vn.emc.reconciliation.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.attachment.Attachments;
import vn.emc.reconciliation.attachment.SignatureWords;
import vn.emc.reconciliation.comment.Comments;
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparing.LocalLists;
import vn.emc.reconciliation.mail.Mails;
import vn.emc.reconciliation.period.PeriodStep;
import vn.emc.reconciliation.request.ReconciliationView;
import vn.emc.reconciliation.request.Requests;
import vn.emc.reconciliation.sites.Sites;
import vn.emc.reconciliation.workflow.Happening;
import vn.emc.reconciliation.workflow.History;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.ReopeningSteps;
import vn.emc.reconciliation.workflow.Step;
import vn.emc.web.page.FormErrors;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.security.CurrentUser;

/** The page of one reconciliation: its five steps, who is to act next, what the unit asks, and what happened. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class RequestPage {
    private static final PageQuery LAST_COMMENTS = new PageQuery(0, 50, null);

    private final Reconciliations reconciliations;
    private final Requests requests;
    private final Attachments attachments;
    private final SignatureWords signatureWords;
    private final PeriodStep periods;
    private final ExtractSection extracts;
    private final AgreementSection agreement;
    private final ReopeningSteps reopenings;
    private final Comments comments;
    private final Mails mails;
    private final LocalLists lists;
    private final Comparisons comparisons;
    private final History history;
    private final Sites sites;
    private final Refusals refusals;

    /** The page as it is opened. */
    ModelAndView show(CurrentUser user, long id, PageQuery page) {
        return page(user, id, page, "", FormErrors.none());
    }

    /**
     * The page with what was wrong with one of its forms.
     *
     * @param form which one
     */
    ModelAndView refused(CurrentUser user, long id, String form, ProblemException problem) {
        var page = page(user, id, PageQuery.first(), form, refusals.errors(problem));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CurrentUser user, long id, PageQuery page, String form, FormErrors errors) {
        var one = reconciliations.one(user, id);
        var view = requests.view(user, one);
        return new ModelAndView("reconciliations/one")
                .addObject("one", view)
                .addObject("path", Paths.of(id))
                .addObject("version", one.version())
                .addObject("can", view.allowedActions().stream().map(Enum::name).collect(Collectors.toSet()))
                .addObject("steps", StepRow.all(view))
                .addObject("earlier", earlier(view))
                .addObject("siteNames", view.sites().stream().map(sites::name).toList())
                .addObject("attachments", attachments.list(user, id))
                .addObject("words", signatureWords)
                .addObject("proposals", periods.list(user, id))
                .addObject("proposal", periods.open(one).orElse(null))
                .addAllObjects(extracts.of(user, one))
                .addAllObjects(agreement.of(user, one))
                .addObject("reopening", reopenings.open(one).orElse(null))
                .addObject("lists", lists.list(user, id))
                .addObject("comparisons", comparisons.list(user, id))
                .addObject("mails", mails.last(id))
                .addObject("comments", comments.page(user, id, LAST_COMMENTS))
                .addObject("history", history(id, page))
                .addObject("address", ListAddress.of(Paths.of(id), page, ""))
                .addObject("failed", form)
                .addObject("errors", errors);
    }

    private PageView<Happening> history(long id, PageQuery page) {
        return history.page(id, new PageQuery(page.page(), page.size(), null));
    }

    private static List<Step> earlier(ReconciliationView one) {
        var current = one.step();
        return current == null
                ? List.of()
                : Arrays.stream(Step.values())
                        .filter(step -> step.compareTo(current) < 0)
                        .toList();
    }
}
