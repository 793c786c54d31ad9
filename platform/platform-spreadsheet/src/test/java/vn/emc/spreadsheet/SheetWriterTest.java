package vn.emc.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("out.xlsx");
    }

    @Test
    void whatIsWrittenReadsTheSame() throws Exception {
        write(writer -> writer.sheet("Danh mục")
                .header(List.of("Mã", "Tên"))
                .row(Arrays.asList("000001", "Cấp phép", 3, new BigDecimal("1.5"), null, LocalDate.of(2024, 3, 5)))
                .row(List.of(LocalDateTime.parse("2024-03-05T07:08:09"), Instant.parse("2024-03-05T00:00:00Z")))
                .row(List.of(9007199254740993L, "79012345678901", true)));

        assertThat(Rows.of(file))
                .containsExactly(
                        "Danh mục!1: Mã | Tên",
                        "Danh mục!2: 000001 | Cấp phép | 3 | 1.5 |  | 2024-03-05",
                        "Danh mục!3: 2024-03-05T07:08:09 | 2024-03-05T07:00",
                        "Danh mục!4: 9007199254740993 | 79012345678901 | true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+84912345678", "-1+1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"})
    void whatLooksLikeAFormulaIsText(String text) throws Exception {
        write(writer -> writer.row(List.of(text)));

        XSSFCell cell = sheet(0).getRow(0).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void theHeaderIsFrozenAndFiltersAndColumnsHaveTheirWidth() throws Exception {
        write(writer -> writer.header(List.of("A", "B")).row(List.of("x".repeat(40), "y")));

        XSSFSheet sheet = sheet(0);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B1");
        assertThat(sheet.getColumnWidth(0)).isEqualTo(41 * 256);
        assertThat(sheet.getColumnWidth(1)).isEqualTo(8 * 256);
    }

    @Test
    void choicesAreOfferedBelowTheHeader() throws Exception {
        write(writer -> writer.header(List.of("Name", "Level")).choices(1, List.of("0", "3", "4")));

        var validation = sheet(0).getDataValidations().getFirst();
        assertThat(validation.getValidationConstraint().getExplicitListValues()).containsExactly("0", "3", "4");
        assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
                .isEqualTo("B2:B1048576");
        assertThat(validation.getShowErrorBox()).isTrue();
        assertThat(sheet(0).getCTWorksheet()
                        .getDataValidations()
                        .getDataValidationArray(0)
                        .getShowDropDown())
                .as("the flag that hides the arrow")
                .isFalse();
    }

    @Test
    void sheetNamesAreMadeFit() throws Exception {
        write(writer -> writer.sheet("a/b:c?")
                .row(List.of(1))
                .sheet("a/b:c?")
                .row(List.of(2))
                .sheet("x".repeat(40))
                .row(List.of(3)));

        assertThat(Rows.of(file)).containsExactly("a b c !1: 1", "a b c  (2)!1: 2", "x".repeat(31) + "!1: 3");
    }

    @Test
    void nothingWrittenIsAnEmptySheet() throws Exception {
        write(writer -> {});

        assertThat(sheet(0).getPhysicalNumberOfRows()).isZero();
    }

    @Test
    void temporaryFilesAreGoneEvenIfWritingFails() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try {
            SheetWriter writer = new SheetWriter(new FullDisk());
            writer.row(List.of("x"));
            assertThat(temporary).isNotEmptyDirectory();

            assertThatThrownBy(writer::close).isInstanceOf(IOException.class);

            assertThat(temporary).isEmptyDirectory();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("disk full");
        }
    }

    private interface Writing {
        void to(SheetWriter writer);
    }

    private void write(Writing writing) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = new SheetWriter(out)) {
            writing.to(writer);
        }
    }

    private XSSFSheet sheet(int index) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheetAt(index);
        }
    }
}
