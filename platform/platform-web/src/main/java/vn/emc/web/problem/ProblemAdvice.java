package vn.emc.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.web.page.PageModel;
import vn.emc.web.page.PageRequests;

/** Answers every exception that leaves a controller. */
@ControllerAdvice
@RequiredArgsConstructor
@Slf4j
final class ProblemAdvice {
    private final ProblemTranslation translation;
    private final ProblemResponses responses;
    private final LocaleResolver locales;

    @ExceptionHandler
    @Nullable
    ModelAndView answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            log.debug("The client went away before the answer was complete", failure);
            return null;
        }
        var problem = translation.of(failure, locales.resolveLocale(request));
        if (problem.status().is5xxServerError()) {
            log.error("{} failed, trace id {}", request.getRequestURI(), TraceIds.of(request), failure);
        }
        if (PageRequests.wantsPage(request)) {
            problem.headers().forEach(response::setHeader);
            var page = ProblemPage.of(problem, responses.body(problem, request));
            PageModel.fill(page, request);
            return page;
        }
        responses.write(problem, request, response);
        return null;
    }
}
