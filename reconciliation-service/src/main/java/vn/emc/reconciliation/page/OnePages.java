package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.comment.Comments;
import vn.emc.reconciliation.period.PeriodStep;
import vn.emc.reconciliation.request.RequestStep;
import vn.emc.reconciliation.workflow.ReopeningSteps;
import vn.emc.reconciliation.workflow.Step;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** The page of one reconciliation, and everything that is done on it without a file. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class OnePages {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final RequestPage page;
    private final PageActs acts;
    private final RequestStep request;
    private final PeriodStep period;
    private final ReopeningSteps reopening;
    private final Comments comments;

    @GetMapping(Paths.ONE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView show(@PathVariable long id, PageQuery query, CurrentUser user) {
        return page.show(user, id, query);
    }

    /** What moves a request; {@code decision} is the last part of the address, as in the API. */
    @PostMapping(Paths.ONE + "/{decision:submission|acceptance|return|rejection|withdrawal}")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView decide(
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long version,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        var seen = condition(version);
        return acts.act(user, id, decision, asked, answer, () -> {
            switch (decision) {
                case "submission" -> request.submit(user, id, seen);
                case "acceptance" -> request.takeUp(user, id, seen);
                case "return" -> request.giveBack(user, id, reason, seen);
                case "rejection" -> request.reject(user, id, reason, seen);
                default -> request.withdraw(user, id, reason, seen);
            }
        });
    }

    @PostMapping(Paths.ONE + "/period-proposals")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView propose(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String note,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                        user,
                        id,
                        "period",
                        asked,
                        answer,
                        () -> period.propose(
                                user, id, RequestForm.date(from), RequestForm.date(to), note, IfMatch.any()))
                .addObject("from", from)
                .addObject("to", to)
                .addObject("note", note);
    }

    @PostMapping(Paths.ONE + "/period-acceptances")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView acceptPeriod(
            @PathVariable long id,
            @RequestParam int proposal,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user, id, "accept-period", asked, answer, () -> period.accept(user, id, proposal, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/reopenings")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView askReopening(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user, id, "reopening", asked, answer, () -> reopening.ask(user, id, step, reason, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/reopenings/{number}/{word:agreement|refusal}")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView answerReopening(
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable String word,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "answer-reopening", asked, answer, () -> {
            if (word.equals("agreement")) {
                reopening.agree(user, id, number, IfMatch.any());
            } else {
                reopening.refuse(user, id, number, null, IfMatch.any());
            }
        });
    }

    @PostMapping(Paths.ONE + "/comments")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView comment(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String text,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "comment", asked, answer, () -> comments.add(user, id, text));
    }

    private static IfMatch condition(@Nullable Long version) {
        return version == null ? IfMatch.any() : IfMatch.of(version);
    }
}
