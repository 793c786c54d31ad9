package vn.emc.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWorkbookTest {
    private static final Column NAME = Column.required("Name");
    private static final Column LEVEL = Column.required("Level");
    private static final List<Column> COLUMNS = List.of(NAME, LEVEL);

    private static final String ROWS = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>DANH MỤC</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Name</v></c><c r=\"B3\" t=\"str\"><v>Level</v></c>"
            + "<c r=\"C3\" t=\"str\"><v>Mã</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>=a</v></c><c r=\"B4\"><v>5</v></c><c r=\"C4\" s=\"1\"><v>1</v></c></row>"
            + "<row r=\"5\"><c r=\"B5\"><v>3</v></c><c r=\"C5\" s=\"2\"><v>45356</v></c></row>";

    private static final List<CellError> ERRORS = List.of(
            new CellError("S", 4, "B", "Mức độ không hợp lệ"),
            new CellError("S", 4, "B", "Mức độ phải là 0, 3 hoặc 4"),
            new CellError("S", 5, "A", "Thiếu tên"),
            new CellError("S", 5, null, "Dòng trùng"));

    @TempDir
    Path directory;

    private Path original = Path.of("");
    private Path marked = Path.of("");

    @BeforeEach
    void writeOriginal() throws IOException {
        original = new HandMadeXlsx()
                .sheet("S", ROWS)
                .formats("General", "000000", "dd/mm/yyyy")
                .writeTo(directory.resolve("original.xlsx"));
        marked = directory.resolve("marked.xlsx");
    }

    @Test
    void rowsKeepTheirPlaceAndGetTheirMessages() throws Exception {
        mark(original, ERRORS, marked);

        assertThat(Rows.of(marked))
                .containsExactly(
                        "S!1: DANH MỤC",
                        "S!3: Name | Level | Mã | Lỗi",
                        "S!4: =a | 5 | 000001 | Mức độ không hợp lệ; Mức độ phải là 0, 3 hoặc 4",
                        "S!5:  | 3 | 2024-03-05 | Thiếu tên; Dòng trùng");
    }

    @Test
    void wrongCellsAreRedAndCommentedAndOthersAreNot() throws Exception {
        mark(original, ERRORS, marked);

        XSSFSheet sheet = sheet(marked);
        assertThat(isRed(sheet.getRow(3).getCell(1))).isTrue();
        assertThat(sheet.getRow(3).getCell(1).getCellComment().getString().getString())
                .isEqualTo("Mức độ không hợp lệ; Mức độ phải là 0, 3 hoặc 4");
        assertThat(isRed(sheet.getRow(4).getCell(0))).isTrue();
        assertThat(isRed(sheet.getRow(4).getCell(1))).isFalse();
        assertThat(sheet.getRow(4).getCell(1).getCellComment()).isNull();
    }

    @Test
    void theCopyCanBeUploadedAgain() throws Exception {
        mark(original, ERRORS, marked);
        List<String> rows = new ArrayList<>();

        try (Workbook workbook = Workbook.open(marked, WorkbookLimits.standard())) {
            new TableReader(COLUMNS).read(workbook, new TableHandler() {
                @Override
                public void header(String sheet, int row, List<String> unknownColumns) {
                    rows.add("unknown " + unknownColumns);
                }

                @Override
                public boolean row(TableRow row) {
                    return rows.add(
                            row.cell(NAME).text() + "," + row.cell(LEVEL).text());
                }
            });
        }

        assertThat(rows).containsExactly("unknown [Mã]", "=a,5", ",3");
    }

    @Test
    void aSecondCopyReplacesTheMessagesOfTheFirst() throws Exception {
        mark(original, ERRORS, marked);
        Path second = directory.resolve("second.xlsx");

        mark(marked, List.of(new CellError("S", 5, "A", "Vẫn thiếu tên")), second);

        assertThat(Rows.of(second))
                .containsExactly(
                        "S!1: DANH MỤC",
                        "S!3: Name | Level | Mã | Lỗi",
                        "S!4: =a | 5 | 000001",
                        "S!5:  | 3 | 2024-03-05 | Vẫn thiếu tên");
    }

    @Test
    void manyErrorsAreAllNamedThoughNotAllCommented() throws Exception {
        int count = ErrorWorkbook.MOST_COMMENTS + 500;
        StringBuilder rows = new StringBuilder("<row><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Level</v></c></row>");
        List<CellError> errors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.append("<row><c t=\"str\"><v>a</v></c><c><v>9</v></c></row>");
            errors.add(new CellError("S", i + 2, "B", "Sai"));
        }
        Path many = new HandMadeXlsx().sheet("S", rows.toString()).writeTo(directory.resolve("many.xlsx"));

        mark(many, errors, marked);

        assertThat(Rows.of(marked))
                .hasSize(count + 1)
                .filteredOn(row -> row.endsWith(" | Sai"))
                .hasSize(count);
        XSSFSheet sheet = sheet(marked);
        assertThat(sheet.getCellComments()).hasSize(ErrorWorkbook.MOST_COMMENTS);
        assertThat(isRed(sheet.getRow(count).getCell(1))).isTrue();
    }

    private static void mark(Path from, List<CellError> errors, Path to)
            throws IOException, UnreadableWorkbookException {
        try (Workbook workbook = Workbook.open(from, WorkbookLimits.standard());
                OutputStream out = Files.newOutputStream(to)) {
            new ErrorWorkbook(COLUMNS).write(workbook, errors, out);
        }
    }

    private static boolean isRed(XSSFCell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    private static XSSFSheet sheet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheetAt(0);
        }
    }
}
