package vn.emc.web.problem;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Puts problems into words. */
@RequiredArgsConstructor
final class ProblemMessages {
    private static final String GENERAL_TITLE = "problem.title";

    private final MessageSource messages;

    ProblemBody body(Problem problem, String traceId, Locale locale) {
        var status = problem.status().value();
        return new ProblemBody(
                "urn:emc:problem:" + problem.code(),
                title(status, locale),
                status,
                text("problem." + problem.code(), problem.arguments().toArray(), locale, title(status, locale)),
                problem.code(),
                traceId,
                problem.errors());
    }

    String text(MessageSourceResolvable message, Locale locale) {
        return messages.getMessage(message, locale);
    }

    String item(String code, Locale locale, Object... arguments) {
        return text("problem.item." + code, arguments, locale, code);
    }

    private String title(int status, Locale locale) {
        var general = text(GENERAL_TITLE, new Object[0], locale, String.valueOf(status));
        return text(GENERAL_TITLE + "." + status, new Object[0], locale, general);
    }

    private String text(String key, Object[] arguments, Locale locale, String otherwise) {
        var text = messages.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
