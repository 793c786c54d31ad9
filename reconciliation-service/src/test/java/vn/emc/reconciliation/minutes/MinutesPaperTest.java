package vn.emc.reconciliation.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.emc.reconciliation.paper.PdfPaper;
import vn.emc.reconciliation.paper.WordPaper;

/** What can be read in the files of the minutes. */
class MinutesPaperTest {
    private static final int MM_TENTHS = 10;

    /** Everything both sides put their names to. */
    private static final List<String> SAID = Stream.of(
                    List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12-7/BB-EMC"),
                    List.of("Hà Nội, ngày 05 tháng 01 năm 2026", "BIÊN BẢN", "Ủy ban nhân dân tỉnh Thử Nghiệm", "H56"),
                    List.of("Trần Thử Nghiệm", "kythuat@example.vn", "Lê Thử Nghiệm", "024 0000 0002"),
                    List.of("operator.h56", "officer", "10:04:05 05/01/2026"),
                    List.of("125/SKHCN-CĐS", "20/11/2025", "01/01/2025 – 30/06/2025", "Hệ thống một cửa <b>&"),
                    List.of("bản trích xuất số 3", "emc-doi-soat-12-3-events.zip", "80.017", "240.051"),
                    List.of("danh sách số 2", "danh-sach-h56.xlsx", "80.123"),
                    List.of("lần đối chiếu số 4", "Chỉ EMC có", "4.321", "1.358", "74.322", "78.640"),
                    List.of("80.001", "79.998", "mức độ", "1.357", "98,7 %", "1.339"),
                    List.of("Loại khỏi thống kê", "Hồ sơ thử nghiệm.", "Lấy số liệu đơn vị"),
                    List.of("Ba thủ tục khai sai mức độ.", "41", "Giữ số liệu EMC", "Hồ sơ này là thật."),
                    List.of("76.543 / 80.001 (95,68 %)", "76.540 / 79.998 (95,68 %)", "59.876 / 79.998 (74,85 %)"),
                    List.of("CỤC CHUYỂN ĐỔI SỐ QUỐC GIA", "ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM", "Nơi nhận:"))
            .flatMap(List::stream)
            .toList();

    private final MinutesPaper papers = new MinutesPaper(new MinutesTables(words()));
    private final PdfPaper pdf = new PdfPaper(templates());
    private final WordPaper word = new WordPaper();

    @Test
    void thePdfSaysEverythingInFontsOfItsOwn() throws IOException {
        var file = pdf.write(papers.of(SampleMinutes.agreed()));

        try (var document = Loader.loadPDF(file)) {
            assertThat(withoutBreaks(text(document)))
                    .contains(SAID.stream().map(MinutesPaperTest::withoutBreaks).toList());
            assertThat(withoutBreaks(text(document))).contains(hashes()).doesNotContain("DỰTHẢO");
            var page = document.getPage(0);
            assertThat(Math.round(page.getMediaBox().getWidth() * 254 / 72 / MM_TENTHS))
                    .isEqualTo(210);
            assertThat(Math.round(page.getMediaBox().getHeight() * 254 / 72 / MM_TENTHS))
                    .isEqualTo(297);
            for (var each : document.getPages()) {
                for (var name : each.getResources().getFontNames()) {
                    assertThat(each.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theWordFileSaysTheSameInTheFormThatIsAskedFor() throws IOException {
        var file = word.write(papers.of(SampleMinutes.agreed()));

        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            assertThat(withoutBreaks(text.getText()))
                    .contains(SAID.stream().map(MinutesPaperTest::withoutBreaks).toList());
            assertThat(withoutBreaks(text.getText())).contains(hashes()).doesNotContain("DỰTHẢO");
            var section = document.getDocument().getBody().getSectPr();
            assertThat(List.of(section.getPgMar().getLeft(), section.getPgMar().getRight()))
                    .hasToString("[1701, 850]");
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily())
                            .distinct())
                    .containsExactly("Times New Roman");
        }
    }

    @Test
    void theSameMinutesGiveTheSameBytesAtAnyTime() throws InterruptedException {
        var paper = papers.of(SampleMinutes.agreed());
        var firstPdf = pdf.write(paper);
        var firstWord = word.write(paper);

        // PDF files and archives note times by the second, or by two.
        Thread.sleep(2_100);

        assertThat(pdf.write(papers.of(SampleMinutes.agreed()))).isEqualTo(firstPdf);
        assertThat(word.write(papers.of(SampleMinutes.agreed()))).isEqualTo(firstWord);
    }

    @Test
    void whatIsNotAgreedOnSaysSoOnEachPage() throws IOException {
        var paper = papers.of(SampleMinutes.draft());

        try (var document = Loader.loadPDF(pdf.write(paper))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("DỰ THẢO");
            }
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(word.write(paper)));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("DỰ THẢO", "Không ký bản này.");
        }
    }

    private static List<String> hashes() {
        return Stream.of("1", "2", "3", "4", "f").map(digit -> digit.repeat(64)).toList();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** Where lines are broken is no part of what is said. */
    private static String withoutBreaks(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
