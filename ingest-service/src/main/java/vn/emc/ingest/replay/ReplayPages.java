package vn.emc.ingest.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.reading.Field;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Declaring a repair, trying it, doing it for real, and what was done. */
@Slf4j
@Controller
@RequestMapping(ReplayPages.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ReplayPages {
    static final String PATH = "/quarantine/replays";

    /** The part of the page that asks for itself while a replay runs. */
    private static final String RUNNING = "running";

    /** The part that takes its place when it is over. */
    private static final String REPLAY = "#replay";

    private final RequestingReplays requesting;
    private final ReplayViews views;
    private final ClientAddresses clients;
    private final FormAnswers answers;

    @GetMapping
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    ModelAndView list(PageQuery page, CurrentUser user, Locale language) {
        return new ModelAndView("replays")
                .addObject("replays", views.page(user, page, language))
                .addObject("mayReplay", user.has(Permission.QUARANTINE_REPLAY));
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    ModelAndView form(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable RejectionReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String codeProfile,
            @RequestParam(required = false) @Nullable UUID event) {
        var filter = new ReplayFilter(site, reason, from, to, orNull(codeProfile), event);
        return form(filter, ReplayForm.empty(), null, List.of());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    ModelAndView tryOut(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable RejectionReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String codeProfile,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable Integer targetSite,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var filter = new ReplayFilter(site, reason, from, to, orNull(codeProfile), event);
        var form = ReplayForm.of(request);
        try {
            var repair = new RepairRequest(form.changes(), targetSite);
            var id = requesting.begin(filter, repair, true, user, address(request));
            return answers.goTo(PATH + "/" + id, request, response);
        } catch (ProblemException problem) {
            var page = form(filter, form, targetSite, texts(problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    ModelAndView one(
            @PathVariable long id,
            @RequestHeader(name = "HX-Target", defaultValue = "") String asking,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        var replay = views.one(id, user, language);
        if (replay.state().isOver() && asking.equals(RUNNING)) {
            response.setHeader("HX-Retarget", REPLAY);
            response.setHeader("HX-Reselect", REPLAY);
        }
        return new ModelAndView("replay")
                .addObject("replay", replay)
                .addObject("mayReplay", user.has(Permission.QUARANTINE_REPLAY) && requesting.isOwn(id, user));
    }

    @PostMapping("/{id}/realisation")
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    ModelAndView realise(
            @PathVariable long id, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        var real = requesting.realise(id, user, address(request));
        return answers.goTo(PATH + "/" + real, request, response);
    }

    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    ModelAndView cancel(
            @PathVariable long id, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        try {
            requesting.cancel(id, user);
        } catch (ReplayProblem.IsOver finishedMeanwhile) {
            log.debug("Replay {} was over before it was cancelled", id);
        }
        return answers.goTo(PATH + "/" + id, request, response);
    }

    private static ModelAndView form(
            ReplayFilter filter, ReplayForm form, @Nullable Integer targetSite, List<String> errors) {
        return new ModelAndView("replay-new")
                .addObject("filter", filter)
                .addObject("form", form)
                .addObject("targetSite", targetSite)
                .addObject("errors", errors)
                .addObject("reasons", RejectionReason.values())
                .addObject("kinds", ChangeRequest.Kind.values())
                .addObject(
                        "fields",
                        ReadingRepairs.REPAIRABLE.stream()
                                .map(Field::getLetterName)
                                .toList());
    }

    private List<String> texts(ProblemException problem) {
        if (!problem.errors().isEmpty()) {
            return problem.errors().stream().map(ProblemItem::message).toList();
        }
        return List.of(String.valueOf(answers.errors(problem).general()));
    }

    private String address(HttpServletRequest request) {
        return clients.of(request).getHostAddress();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
