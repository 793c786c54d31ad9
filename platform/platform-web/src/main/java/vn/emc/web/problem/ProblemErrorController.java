package vn.emc.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.web.page.PageRequests;

/** Answers what failed outside any controller: in the container, in a filter, or by {@code sendError}. */
@Controller
@RequiredArgsConstructor
class ProblemErrorController implements ErrorController {
    private final ProblemResponses responses;

    @RequestMapping("/error")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(request);
        if (PageRequests.wantsPage(request)) {
            return ProblemPage.of(problem, responses.body(problem, request));
        }
        responses.write(problem, request, response);
        return null;
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemPage.ATTRIBUTE) instanceof Problem known) {
            return known;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return ProblemTranslation.of(status);
    }
}
