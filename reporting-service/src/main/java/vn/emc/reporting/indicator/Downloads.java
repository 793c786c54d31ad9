package vn.emc.reporting.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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
    public static final String PDF = PdfFile.TYPE;
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AnsweringQuestions answering;
    private final ReportTables tables;
    private final CsvFile csvFile;
    private final Workbook workbook;
    private final ReportPdf reportPdf;

    public void csv(Question question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        csv(tables.of(answering.answer(question, user, language), question, language), name(question), response);
    }

    /** Writes an answer as CSV. */
    public void csv(IndicatorReport report, Question question, Locale language, OutputStream target)
            throws IOException {
        csvFile.write(tables.of(report, question, language), target);
    }

    /**
     * Sends a table as CSV.
     *
     * @param name of the file, without its ending
     */
    public void csv(ReportTable table, String name, HttpServletResponse response) throws IOException {
        head(response, CSV + ";charset=UTF-8", name + ".csv");
        csvFile.write(table, response.getOutputStream());
    }

    public void xlsx(Question question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var report = answering.answer(question, user, language);
        xlsx(
                tables.of(report, question, language),
                tables.definitions(report, language),
                name(question),
                language,
                response);
    }

    /**
     * Sends a table as an Excel file, with a second sheet that says what the numbers mean.
     *
     * @param name of the file, without its ending
     */
    public void xlsx(
            ReportTable table, ReportTable definitions, String name, Locale language, HttpServletResponse response)
            throws IOException {
        head(response, XLSX, name + ".xlsx");
        workbook.write(table, definitions, language, response.getOutputStream());
    }

    /** Sends an answer as a PDF; only one that is laid out whole is begun to be sent. */
    public void pdf(Question question, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var bytes = reportPdf.write(answering.answer(question, user, language), question, language);
        head(response, PDF, name(question) + ".pdf");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String name(Question question) {
        return "emc-%s-%s".formatted(question.from(), question.to());
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
