package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.agreement.Agreeing;
import vn.emc.reconciliation.agreement.Deciding;
import vn.emc.reconciliation.agreement.Effects;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What is decided, agreed to and published in step 5 on the page of one reconciliation. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AgreementPages {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";
    private static final String FINDINGS = Paths.ONE + "/finding-resolutions";

    private final PageActs acts;
    private final Deciding deciding;
    private final Agreeing agreeing;
    private final Effects effects;

    @PostMapping(Paths.ONE + "/resolutions/{kind}")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView decide(
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable ComparedField field,
            @RequestParam(required = false) @Nullable Remedy remedy,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user,
                id,
                AgreementSection.form(kind, field),
                asked,
                answer,
                () -> deciding.decide(user, id, kind, field, remedy, reason, IfMatch.any()));
    }

    @PostMapping(FINDINGS)
    @PreAuthorize(EITHER_SIDE)
    ModelAndView decideOne(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int finding,
            @RequestParam(required = false) @Nullable Remedy remedy,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user,
                id,
                "finding",
                asked,
                answer,
                () -> deciding.decideOne(user, id, finding, remedy, reason, IfMatch.any()));
    }

    @PostMapping(FINDINGS + "/{finding}/removal")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView takeBack(
            @PathVariable long id,
            @PathVariable int finding,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "finding", asked, answer, () -> deciding.takeBack(user, id, finding, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/agreements")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView agree(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(user, id, "agreement", asked, answer, () -> agreeing.agree(user, id, version, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/corrections")
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            CurrentUser user,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        return acts.act(
                user, id, "agreement", asked, answer, () -> effects.publish(user, id, authorization, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/corrections/resend")
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView resend(@PathVariable long id, CurrentUser user, HttpServletRequest asked, HttpServletResponse answer) {
        return acts.act(user, id, "agreement", asked, answer, () -> agreeing.resend(user, id, IfMatch.any()));
    }
}
