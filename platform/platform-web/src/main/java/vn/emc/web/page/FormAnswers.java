package vn.emc.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** How forms answer: by going on to another page, or with themselves and what is wrong. */
@RequiredArgsConstructor
public final class FormAnswers {
    private final MessageSource messages;

    /** Goes on to {@code path}: htmx is told by a header, a plain form by a redirect. */
    public ModelAndView goTo(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            var redirect = new RedirectView(path);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            return new ModelAndView(redirect);
        }
        response.setHeader("HX-Redirect", path);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return new ModelAndView((model, webRequest, webResponse) -> {});
    }

    public FormErrors errors(ProblemException problem) {
        return problem.errors().isEmpty() ? FormErrors.general(text(problem)) : FormErrors.of(problem.errors());
    }

    /** A problem that lies in one field of the form. */
    public FormErrors errors(ProblemException problem, String field) {
        return FormErrors.of(List.of(ProblemItem.at("/" + field, problem.getCode(), text(problem))));
    }

    private String text(ProblemException problem) {
        return Objects.requireNonNull(messages.getMessage(
                "problem." + problem.getCode(), problem.getArguments().toArray(), LocaleContextHolder.getLocale()));
    }
}
