package vn.emc.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.account.figures.ListFigures;
import vn.emc.account.lists.Deciding;
import vn.emc.account.lists.Importing;
import vn.emc.account.lists.ListView;
import vn.emc.account.lists.ListViews;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.imports.ImportProblem;
import vn.emc.imports.Severity;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** A site's lists, and one of them: how far its reading is, then what it would change and what was found, and the decision. */
@Slf4j
@Controller
@RequestMapping(UsersPage.PATH + "/sites/{siteId}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ListPages {
    /** The part of the page that asks for itself while a list is being read. */
    private static final String READING = "reading";

    /** The part that takes its place once the list has been read. */
    private static final String IMPORT = "#import";

    private final Sites sites;
    private final ListViews views;
    private final ListFigures figures;
    private final Importing importing;
    private final Deciding deciding;
    private final FormAnswers answers;

    static String path(int siteId, long listId) {
        return UsersPage.PATH + "/sites/" + siteId + "/imports/" + listId;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    ModelAndView history(@PathVariable int siteId, PageQuery page, CurrentUser user) {
        return page("history", siteId, user)
                .addObject("list", views.page(user, siteId, page))
                .addObject("figures", figures.ofSite(siteId).orElse(null))
                .addObject("address", ListAddress.of(UsersPage.PATH + "/sites/" + siteId, page, ""));
    }

    @GetMapping("/imports/{listId}")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    ModelAndView show(
            @PathVariable int siteId,
            @PathVariable long listId,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(defaultValue = "false") boolean known,
            @RequestHeader(name = "HX-Target", defaultValue = "") String asking,
            PageQuery page,
            CurrentUser user,
            HttpServletResponse response) {
        var list = views.one(user, siteId, listId);
        if (list.state().isOver() && asking.equals(READING)) {
            response.setHeader("HX-Retarget", IMPORT);
            response.setHeader("HX-Reselect", IMPORT);
        }
        return page("list", siteId, user)
                .addObject("imported", list)
                .addObject("known", known)
                .addObject("figures", views.figures(list).orElse(null))
                .addObject("severity", severity)
                .addObject("findings", views.findings(user, siteId, listId, severity, page))
                .addObject(
                        "address",
                        ListAddress.of(path(siteId, listId), page, "").with("severity", severity));
    }

    @GetMapping("/imports/{listId}/acceptance")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView askAcceptance(@PathVariable int siteId, @PathVariable long listId, CurrentUser user) {
        return dialog("acceptance", views.one(user, siteId, listId), null);
    }

    @PostMapping("/imports/{listId}/acceptance")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView accept(
            @PathVariable int siteId,
            @PathVariable long listId,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            deciding.accept(user, siteId, listId, goodRowsOnly);
        } catch (AccountProblem.NotToBeDecided | AccountProblem.HasWrongRows | AccountProblem.IsEmpty problem) {
            return dialog("acceptance", views.one(user, siteId, listId), problem);
        }
        return answers.goTo(path(siteId, listId), request, response);
    }

    @GetMapping("/imports/{listId}/rejection")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView askRejection(@PathVariable int siteId, @PathVariable long listId, CurrentUser user) {
        return dialog("rejection", views.one(user, siteId, listId), null);
    }

    @PostMapping("/imports/{listId}/rejection")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView reject(
            @PathVariable int siteId,
            @PathVariable long listId,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            deciding.reject(user, siteId, listId);
        } catch (AccountProblem.NotToBeDecided problem) {
            return dialog("rejection", views.one(user, siteId, listId), problem);
        }
        return answers.goTo(path(siteId, listId), request, response);
    }

    @PostMapping("/imports/{listId}/cancellation")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView cancel(
            @PathVariable int siteId,
            @PathVariable long listId,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            importing.cancel(user, siteId, listId);
        } catch (ImportProblem.IsOver finishedMeanwhile) {
            log.debug("Import {} was over before it was cancelled", listId);
        }
        return answers.goTo(path(siteId, listId), request, response);
    }

    private ModelAndView page(String view, int siteId, CurrentUser user) {
        return new ModelAndView("users/" + view)
                .addObject("site", sites.one(user, siteId))
                .addObject("mayEdit", user.has(Permission.ACCOUNT_EDIT));
    }

    /** A dialog, to be put into a page that is open. */
    private ModelAndView dialog(String fragment, ListView list, @Nullable ProblemException problem) {
        return new ModelAndView("users/dialogs :: " + fragment)
                .addObject("imported", list)
                .addObject(
                        "problem",
                        problem == null ? null : answers.errors(problem).general());
    }
}
