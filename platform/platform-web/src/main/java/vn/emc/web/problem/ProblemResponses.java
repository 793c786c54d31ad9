package vn.emc.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.web.page.PageRequests;

/** Sends problems: as problem+json to programs, as a page of the layout to people. */
@RequiredArgsConstructor
public final class ProblemResponses {
    private final ProblemMessages messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    /** Answers {@code request}; nothing may have been sent yet. Headers already set stay. */
    public void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (PageRequests.wantsPage(request)) {
            request.setAttribute(ProblemPage.ATTRIBUTE, problem);
            response.sendError(problem.status().value());
            return;
        }
        write(problem, request, response);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        var locale = locales.resolveLocale(request);
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, request, locale)));
    }

    ProblemBody body(Problem problem, HttpServletRequest request, Locale locale) {
        return messages.body(problem, TraceIds.of(request), locale);
    }

    ProblemBody body(Problem problem, HttpServletRequest request) {
        return body(problem, request, locales.resolveLocale(request));
    }
}
