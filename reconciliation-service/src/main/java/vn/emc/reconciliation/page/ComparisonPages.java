package vn.emc.reconciliation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparing.LocalLists;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What the unit does in step 4 on the page of one reconciliation; findings are downloaded from the API. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ComparisonPages {
    private static final String FORM = "comparison";

    private final PageActs acts;
    private final LocalLists lists;
    private final Comparisons comparisons;

    @PostMapping(path = Paths.ONE + "/local-lists", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String header,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var taught = header == null
                ? List.<String>of()
                : header.lines().filter(line -> !line.isBlank()).toList();
        return acts.act(
                user,
                id,
                FORM,
                request,
                response,
                () -> lists.upload(user, id, SentFile.of(file, SentFile.LIST), taught, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/comparisons")
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView start(
            @PathVariable long id, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        return acts.act(user, id, FORM, request, response, () -> comparisons.start(user, id, null, IfMatch.any()));
    }

    @PostMapping(Paths.ONE + "/comparisons/{number}/{word:cancellation|completion}")
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ModelAndView end(
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable String word,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.act(user, id, FORM, request, response, () -> {
            if (word.equals("cancellation")) {
                comparisons.cancel(user, id, number, IfMatch.any());
            } else {
                comparisons.finish(user, id, number, IfMatch.any());
            }
        });
    }
}
