package vn.emc.reporting.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.emc.web.security.CurrentUser;

/** Sends an answer as a file. */
@Component
@RequiredArgsConstructor
public class Downloads {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AnsweringQuestions answering;
    private final ReportTables tables;
    private final CsvFile csvFile;
    private final Workbook workbook;

    public void csv(Question question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var table = tables.of(answering.answer(question, user, language), question, language);
        head(response, CSV + ";charset=UTF-8", fileName(question, "csv"));
        csvFile.write(table, response.getOutputStream());
    }

    public void xlsx(Question question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var report = answering.answer(question, user, language);
        head(response, XLSX, fileName(question, "xlsx"));
        workbook.write(tables.of(report, question, language), report, language, response.getOutputStream());
    }

    private static String fileName(Question question, String ending) {
        return "emc-%s-%s.%s".formatted(question.from(), question.to(), ending);
    }

    private static void head(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
