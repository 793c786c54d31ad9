package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.signature.TrustAnchors;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** The authorities signatures may go back to. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AnchorPages {
    private final TrustAnchors anchors;
    private final Refusals refusals;
    private final FormAnswers answers;

    @GetMapping(Paths.ANCHORS)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView show(CurrentUser user) {
        return page(user, FormErrors.none());
    }

    @PostMapping(path = Paths.ANCHORS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('TRUST_ANCHOR_EDIT')")
    ModelAndView add(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String note,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            anchors.add(user, file == null ? new byte[0] : file.getBytes(), note);
            return answers.goTo(Paths.ANCHORS, request, response);
        } catch (ReconciliationProblem problem) {
            var page = page(user, refusals.errors(problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping(Paths.ANCHORS + "/{anchorId}/removal")
    @PreAuthorize("hasAuthority('TRUST_ANCHOR_EDIT')")
    ModelAndView remove(
            @PathVariable long anchorId, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        anchors.remove(user, anchorId);
        return answers.goTo(Paths.ANCHORS, request, response);
    }

    private ModelAndView page(CurrentUser user, FormErrors errors) {
        return new ModelAndView("reconciliations/anchors")
                .addObject("anchors", anchors.list())
                .addObject("mayEdit", user.has(Permission.TRUST_ANCHOR_EDIT))
                .addObject("errors", errors);
    }
}
