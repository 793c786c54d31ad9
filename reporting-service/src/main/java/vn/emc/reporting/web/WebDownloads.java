package vn.emc.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.security.CurrentUser;

/** Sends a report on web figures as a file. */
@Component
@RequiredArgsConstructor
class WebDownloads {
    private final AnsweringWebQuestions answering;
    private final WebTables tables;
    private final Downloads downloads;

    void csv(WebQuestion question, CurrentUser user, Locale language, HttpServletResponse response) throws IOException {
        var report = answering.answer(question, user, language);
        downloads.csv(tables.of(report, question.groupBy(), language), name(question), response);
    }

    void xlsx(WebQuestion question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var report = answering.answer(question, user, language);
        downloads.xlsx(
                tables.of(report, question.groupBy(), language),
                tables.definitions(report, language),
                name(question),
                language,
                response);
    }

    private static String name(WebQuestion question) {
        return "emc-web-%s-%s"
                .formatted(question.about().from(), question.about().to());
    }
}
