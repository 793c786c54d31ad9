package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbooksTest {
    private static final int MANY = 150_000;

    @TempDir
    Path directory;

    static Stream<Supplier<org.apache.poi.ss.usermodel.Workbook>> formats() {
        return Stream.of(HSSFWorkbook::new, XSSFWorkbook::new, SXSSFWorkbook::new);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyKindOfCellIsRead(Supplier<org.apache.poi.ss.usermodel.Workbook> format) throws Exception {
        Path file = write(format, book -> {
            Row row = book.createSheet("Danh mục").createRow(2);
            row.createCell(0).setCellValue(book.getCreationHelper().createRichTextString("Ca\u0302\u0301p phép"));
            styled(book, row, 1, "000000").setCellValue(1);
            styled(book, row, 2, "0.000000").setCellValue(1.00398);
            styled(book, row, 3, "dd/mm/yyyy").setCellValue(LocalDate.of(2024, 3, 5));
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellFormula("1+1");
            row.createCell(6).setCellFormula("\"kết\"&\" quả\"");
            row.createCell(7).setCellFormula("1/0");
            row.createCell(9).setCellValue(1.00398);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Rows.of(file))
                .containsExactly(
                        "Danh mục!3: Cấp phép | 000001 | 1.003980 | 2024-03-05 | TRUE | 2 | kết quả | #DIV/0! |"
                                + "  | 1.00398");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hiddenSheetsAreLeftOutAndCounted(Supplier<org.apache.poi.ss.usermodel.Workbook> format) throws Exception {
        Path file = write(format, book -> {
            text(book.createSheet("Một"), 0, "a");
            text(book.createSheet("Ẩn"), 0, "b");
            text(book.createSheet("Ẩn kỹ"), 0, "c");
            text(book.createSheet("Hai"), 4, "d");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            assertThat(workbook.sheetNames()).containsExactly("Một", "Hai");
            assertThat(workbook.hiddenSheets()).isEqualTo(2);
        }
        assertThat(Rows.of(file)).containsExactly("Một!1: a", "Hai!5: d");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void mergedTitlesAndEmptyFormattedRowsDoNotDisturb(Supplier<org.apache.poi.ss.usermodel.Workbook> format)
            throws Exception {
        Path file = write(format, book -> {
            Sheet sheet = book.createSheet("S");
            text(sheet, 0, "DANH MỤC");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            text(sheet, 3, "x");
            CellStyle style = book.createCellStyle();
            for (int i = 4; i < 3000; i++) {
                sheet.createRow(i).createCell(0, CellType.BLANK).setCellStyle(style);
            }
        });

        assertThat(Rows.of(file)).containsExactly("S!1: DANH MỤC", "S!4: x");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readingCanStopAndBeginAgain(Supplier<org.apache.poi.ss.usermodel.Workbook> format) throws Exception {
        Path file = write(format, book -> {
            Sheet sheet = book.createSheet("S");
            for (int i = 0; i < 10; i++) {
                text(sheet, i, "r" + i);
            }
        });
        List<Integer> seen = new ArrayList<>();

        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            workbook.read(row -> seen.add(row.number()) && row.number() < 3);
            workbook.read(row -> seen.add(row.number()));
            assertThat(workbook.bytesRead()).isPositive().isLessThanOrEqualTo(workbook.totalBytes());
        }

        assertThat(seen).containsExactly(1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void whatTheHandlerThrowsReachesTheCaller() throws Exception {
        Path file = HandMadeXlsx.withRows("<row><c><v>1</v></c></row>").writeTo(directory.resolve("b.xlsx"));
        ArithmeticException thrown = new ArithmeticException("mine");

        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> workbook.read(row -> {
                        throw thrown;
                    })))
                    .isSameAs(thrown);
        }
    }

    /** On JDK 24 and later the JDK's own parser refuses this (jdk.xml.maxGeneralEntitySizeLimit). */
    @Test
    void aSheetMayHoldAnyNumberOfEscapedCharacters() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("S", out -> {
                    for (int i = 0; i < MANY; i++) {
                        out.write("<row><c t=\"inlineStr\"><is><t>a&amp;b&apos;c</t></is></c></row>".getBytes(UTF_8));
                    }
                })
                .writeTo(directory.resolve("b.xlsx"));

        assertThat(countOf(file, "a&b'c")).isEqualTo(MANY);
    }

    @Test
    void sharedStringsMayHoldAnyNumberOfEscapedCharacters() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("S", out -> {
                    for (int i = 0; i < MANY; i++) {
                        out.write(("<row><c t=\"s\"><v>" + i + "</v></c></row>").getBytes(UTF_8));
                    }
                })
                .sharedStrings(out -> {
                    for (int i = 0; i < MANY; i++) {
                        out.write("<si><t>&quot;a&amp;b&apos;&lt;</t></si>".getBytes(UTF_8));
                    }
                })
                .writeTo(directory.resolve("b.xlsx"));

        assertThat(countOf(file, "\"a&b'<")).isEqualTo(MANY);
    }

    @Test
    void aMillionEmptyFormattedRowsCostLittle() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("S", out -> {
                    out.write("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>".getBytes(UTF_8));
                    for (int i = 2; i <= 1_000_000; i++) {
                        out.write("<row r=\"%d\" s=\"1\"><c r=\"A%d\" s=\"1\"/></row>"
                                .formatted(i, i)
                                .getBytes(UTF_8));
                    }
                })
                .writeTo(directory.resolve("b.xlsx"));

        assertThat(Rows.of(file)).containsExactly("S!1: 7");
    }

    private static int countOf(Path file, String text) throws UnreadableWorkbookException {
        int[] count = new int[1];
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            workbook.read(row -> {
                count[0] += row.cell(0).text().equals(text) ? 1 : 0;
                return true;
            });
        }
        return count[0];
    }

    private interface Filling {
        void fill(org.apache.poi.ss.usermodel.Workbook book);
    }

    private Path write(Supplier<org.apache.poi.ss.usermodel.Workbook> format, Filling filling) throws Exception {
        Path file = directory.resolve("book");
        try (org.apache.poi.ss.usermodel.Workbook book = format.get();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        }
        return file;
    }

    private static void text(Sheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
    }

    private static org.apache.poi.ss.usermodel.Cell styled(
            org.apache.poi.ss.usermodel.Workbook book, Row row, int column, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
