package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.extract.Downloading;
import vn.emc.reconciliation.extract.ExtractFileKind;
import vn.emc.reconciliation.extract.ExtractStep;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What is done with extracts on the page of one reconciliation; their files are downloaded from the API. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ExtractPages {
    private static final String EXTRACTS = Paths.ONE + "/extracts";
    private static final String EXTRACT = EXTRACTS + "/{number:\\d+}";

    private final PageActs acts;
    private final ExtractStep step;
    private final Downloading downloading;

    @PostMapping(EXTRACTS)
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView start(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        var seen = version == null ? IfMatch.any() : IfMatch.of(version);
        return acts.act(user, id, "extracts", asked, answer, () -> step.start(user, id, seen));
    }

    @PostMapping(EXTRACT + "/cancellation")
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView cancel(
            @PathVariable long id,
            @PathVariable int number,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "extracts", asked, answer, () -> step.cancel(user, id, number, IfMatch.any()));
    }

    @PostMapping(EXTRACT + "/handover")
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView handOver(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String message,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user, id, "handover", asked, answer, () -> step.handOver(user, id, number, message, IfMatch.any()));
    }

    @PostMapping(EXTRACT + "/workbooks")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView makeWorkbook(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam ExtractFileKind file,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "extracts", asked, answer, () -> downloading.askForWorkbook(user, id, number, file));
    }
}
