package vn.emc.reporting.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.security.CurrentUser;

/** Sends a report on accounts as a file. */
@Component
@RequiredArgsConstructor
class AccountDownloads {
    private final AnsweringAccountQuestions answering;
    private final AccountTables tables;
    private final Downloads downloads;

    void csv(AccountQuestion question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var report = answering.answer(question, user, language);
        downloads.csv(tables.of(report, question.groupBy(), language), name(question), response);
    }

    void xlsx(AccountQuestion question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var report = answering.answer(question, user, language);
        downloads.xlsx(
                tables.of(report, question.groupBy(), language),
                tables.definitions(report, language),
                name(question),
                language,
                response);
    }

    private static String name(AccountQuestion question) {
        return "emc-accounts-%s-%s"
                .formatted(question.about().from(), question.about().to());
    }
}
