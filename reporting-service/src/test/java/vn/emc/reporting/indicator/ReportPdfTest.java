package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Population;

class ReportPdfTest {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final Question QUESTION = new Question(
            List.of(Indicator.B1),
            FROM,
            TO,
            Filter.NONE,
            List.of(Grouping.PROCEDURE),
            View.AS_THEN,
            Population.RECEIVED,
            null,
            false);

    private final ReportPdf pdf = pdf();

    private static ReportPdf pdf() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "definitions");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return new ReportPdf(new PdfFile(engine), messages, Clock.systemUTC());
    }

    private static IndicatorReport report(int rows, String label) {
        var value = new Value(1, 1234L, 5678L, new BigDecimal("21.73"), true, null, null);
        var row = new Row(Map.of("procedure", "1.000001"), Map.of("procedure", label), Map.of("B1", value));
        return new IndicatorReport(
                List.of(),
                List.of(),
                new Period(FROM, TO),
                View.AS_THEN,
                Population.RECEIVED,
                Collections.nCopies(rows, row),
                new Coverage(1, 63),
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void theHeadingsStandOnEveryPage() throws Exception {
        try (var document = Loader.loadPDF(pdf.write(report(200, "Cấp giấy phép"), QUESTION, VIETNAMESE))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(document, 1)).contains("Thủ tục hành chính B1 (%)", "21,73 *", "1.234 / 5.678");
            assertThat(text(document, 2)).contains("Thủ tục hành chính B1 (%)");
            assertThat(text(document, document.getNumberOfPages())).contains("* Số liệu tạm tính");
        }
    }

    @Test
    void aNameIsTextAndNothingElse() throws Exception {
        var hostile = "<img src=\"file:///etc/passwd\"/> & <b>đậm</b>";

        try (var document = Loader.loadPDF(pdf.write(report(1, hostile), QUESTION, VIETNAMESE))) {
            assertThat(text(document, 1)).contains("/etc/passwd", "& <b>đậm</b>");
        }
    }

    @Test
    void moreRowsThanFitOnPaperAreRefused() {
        assertThatThrownBy(() -> pdf.write(report(ReportPdf.MOST_ROWS + 1, "Cấp giấy phép"), QUESTION, VIETNAMESE))
                .isInstanceOf(ReportingProblem.TooManyRows.class);
    }

    private static String text(PDDocument document, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
