package vn.emc.catalog.websites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.emc.catalog.problem.CatalogProblem;

/** How forms answer: by going on to another page, or with themselves and what is wrong. */
@Component
@RequiredArgsConstructor
class FormAnswers {
    private final MessageSource messages;

    /** Goes on to {@code path}: htmx is told by a header, a plain form by a redirect. */
    ModelAndView goTo(String path, HttpServletRequest request, HttpServletResponse response) {
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

    FormErrors errors(CatalogProblem problem) {
        if (!problem.errors().isEmpty()) {
            return FormErrors.of(problem.errors());
        }
        return FormErrors.general(messages.getMessage(
                "problem." + problem.getCode(), problem.getArguments().toArray(), LocaleContextHolder.getLocale()));
    }
}
