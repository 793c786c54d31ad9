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
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.reconciliation.minutes.SigningMinutes;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What is done with signed copies of the minutes on the page of one reconciliation; files are downloaded from the API. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SigningPages {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";
    private static final String SIGNED = Paths.ONE + "/minutes/signed";

    private final PageActs acts;
    private final SigningMinutes signing;

    @PostMapping(path = SIGNED, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(EITHER_SIDE)
    ModelAndView upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.act(
                user,
                id,
                "signed",
                request,
                response,
                () -> signing.upload(user, id, SentFile.of(file), IfMatch.any()));
    }

    @PostMapping(SIGNED + "/{number}/acceptance")
    @PreAuthorize(EITHER_SIDE)
    ModelAndView accept(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean both,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.act(
                user,
                id,
                "signed-" + number,
                request,
                response,
                () -> signing.accept(user, id, number, reason, both, IfMatch.any()));
    }
}
