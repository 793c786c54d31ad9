package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.attachment.Attaching;
import vn.emc.reconciliation.attachment.AttachmentKind;
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What is done with files on the page of one reconciliation; they are downloaded from the API. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AttachmentPages {
    private final PageActs acts;
    private final Attaching attaching;

    @PostMapping(path = Paths.ONE + "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView attach(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable AttachmentKind kind,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.act(
                user,
                id,
                "attachment",
                request,
                response,
                () -> attaching.attach(user, id, kind, SentFile.of(file), IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/attachments/{attachmentId}/removal")
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView detach(
            @PathVariable long id,
            @PathVariable long attachmentId,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.act(
                user,
                id,
                "attachment",
                request,
                response,
                () -> attaching.detach(user, id, attachmentId, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/letter-acceptance")
    @PreAuthorize("hasAuthority('RECONCILIATION_CONDUCT')")
    ModelAndView acceptLetter(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long version,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var seen = version == null ? IfMatch.any() : IfMatch.of(version);
        return acts.act(
                user, id, "letter-acceptance", request, response, () -> attaching.acceptLetter(user, id, reason, seen));
    }
}
