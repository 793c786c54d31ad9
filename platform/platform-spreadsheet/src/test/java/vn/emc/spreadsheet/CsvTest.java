package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

@Timeout(60)
class CsvTest {
    private static final String LIST = "ID_local,Tên\n1,Nguyễn Thị Ề\n";

    @TempDir
    Path directory;

    static Stream<byte[]> encodings() {
        return Stream.of(LIST.getBytes(UTF_8), marked(UTF_8), marked(UTF_16LE), marked(UTF_16BE));
    }

    private static byte[] marked(Charset charset) {
        return ("\uFEFF" + LIST).getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void unicodeIsReadWithAndWithoutItsMark(byte[] bytes) throws Exception {
        assertThat(rows(bytes)).containsExactly("1: ID_local | Tên", "2: 1 | Nguyễn Thị Ề");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "windows-1252"})
    void otherEncodingsAreRefusedInsteadOfGuessed(String charset) {
        byte[] bytes = "ID_local,Tên\n1,Đà Lạ\n".replace("ạ", "a").getBytes(Charset.forName(charset));

        assertThat(refusal(bytes).reason()).isEqualTo(Reason.NOT_UTF8);
    }

    @Test
    void aWrongByteFarBehindIsRefusedToo() {
        byte[] bytes = ("ID_local,TYPE\n" + "1,2\n".repeat(100_000)).getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE0;

        assertThat(refusal(bytes).reason()).isEqualTo(Reason.NOT_UTF8);
    }

    @Test
    void aCharacterOnTheBorderOfWhatIsLookedAtFirstIsWhole() throws Exception {
        String before = "a".repeat((1 << 16) - 3);

        assertThat(rows((before + ",ề\n").getBytes(UTF_8))).containsExactly("1: " + before + " | ề");
        assertThat(rows((before + "x,ề\n").getBytes(UTF_8))).containsExactly("1: " + before + "x | ề");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'', textBlock = """
            'ID_local,TYPE,LAST_LOGIN'
            'ID_local;TYPE;LAST_LOGIN'
            'ID_local|TYPE|LAST_LOGIN'
            'ID_local\tTYPE\tLAST_LOGIN'
            """)
    void theSeparatorIsSeenFromTheHeader(String header) throws Exception {
        assertThat(rows(header + "\r\n")).containsExactly("1: ID_local | TYPE | LAST_LOGIN");
    }

    @Test
    void commasInTitlesAndNumbersSeparateNothing() throws Exception {
        assertThat(rows("""
                        DANH SÁCH TÀI KHOẢN, TỈNH CAO BẰNG, QUÝ III, NĂM 2026

                        ID_local;ID_QG;TYPE
                        "a,b,c,d,e,f,g";1,09901E+11;2
                        """))
                .endsWith("3: ID_local | ID_QG | TYPE", "4: a,b,c,d,e,f,g | 1,09901E+11 | 2")
                .hasSize(3);
    }

    @Test
    void excelsOwnSeparatorLineIsObeyedAndNoRow() throws Exception {
        assertThat(rows("sep=;\r\na,b;c\r\n")).containsExactly("1: a,b | c");
        assertThat(rows("\uFEFFSEP=|\na,b|c\n")).containsExactly("1: a,b | c");
        assertThat(rows("sep=,")).isEmpty();
    }

    @Test
    void rowsAreNumberedAsExcelShowsThem() throws Exception {
        assertThat(rows("a,b\n\n\"một\nhai\",c\r\n,\n;\rlast"))
                .containsExactly("1: a | b", "3: một\nhai | c", "5: ;", "6: last");
    }

    @Test
    void quotesDoubledInQuotesAreOne() throws Exception {
        assertThat(rows("\"a \"\"b\"\"\",\"\",c\"d,\"\"\"\"\n")).containsExactly("1: a \"b\" |  | c\"d | \"");
    }

    @Test
    void textIsFreedOfWhatNobodySees() throws Exception {
        assertThat(rows("\u00a0 Ca\u0302\u0301p\u00a0phe\u0301p \u200b,\" x \",\u200b,y\n"))
                .containsExactly("1: Cấp phép | x |  | y");
    }

    @Test
    void textThatIsKeptFromBeingANumberByAFormulaIsThatText() throws Exception {
        assertThat(rows("=\"001099012345\",\"=\"\"0012\"\"\",=1+1,=\"a\"&\"b\"\n"))
                .containsExactly("1: 001099012345 | 0012 | =1+1 | =\"a\"&\"b\"");
    }

    @Test
    void allCellsAreTextAndDatesAreUnderstood() throws Exception {
        List<Cell> cells = new ArrayList<>();
        read("000123,05/03/2024 07:08,1.23457E+11\n".getBytes(UTF_8), WorkbookLimits.standard(), row -> {
            IntStream.range(0, row.cells()).mapToObj(row::cell).forEach(cells::add);
            return true;
        });

        assertThat(cells).extracting(Cell::kind).containsOnly(Cell.Kind.TEXT);
        assertThat(cells.get(0).text()).isEqualTo("000123");
        assertThat(cells.get(1).dateTime()).isEqualTo(LocalDateTime.parse("2024-03-05T07:08"));
        assertThat(cells).extracting(Cell::mayHaveLostDigits).containsExactly(false, false, true);
    }

    @Test
    void theSheetIsNamedAfterTheFile() throws Exception {
        Path file = Files.writeString(directory.resolve("upload.tmp"), "a\n");

        try (WorkbookSet set = open(new UploadedFile("Tài khoản H56.csv", file), WorkbookLimits.standard());
                Workbook workbook = set.workbooks().getFirst().open()) {
            assertThat(workbook.sheetNames()).containsExactly("Tài khoản H56");
            assertThat(workbook.hiddenSheets()).isZero();
        }
    }

    @Test
    void aTableIsFoundInItAsInAWorkbook() throws Exception {
        Column id = Column.required("ID_local");
        Path file = Files.writeString(directory.resolve("a.csv"), "Danh sách;\n\n\uFEFFid local;TYPE\n00123;2\n");
        List<String> found = new ArrayList<>();

        try (WorkbookSet set = open(new UploadedFile("a.csv", file), WorkbookLimits.standard());
                Workbook workbook = set.workbooks().getFirst().open()) {
            new TableReader(List.of(id))
                    .read(
                            workbook,
                            row -> found.add(row.number() + row.columnLetter(id) + " "
                                    + row.cell(id).text()));
        }

        assertThat(found).containsExactly("4A 00123");
    }

    @Test
    void itCanBeReadAgainAndTellsItsProgress() throws Exception {
        Path file = Files.writeString(directory.resolve("a.csv"), "a,b\n".repeat(10_000));
        int[] count = new int[1];

        try (WorkbookSet set = open(new UploadedFile("a.csv", file), WorkbookLimits.standard());
                Workbook workbook = set.workbooks().getFirst().open()) {
            workbook.read(row -> row.number() < 7);
            workbook.read(row -> ++count[0] > 0);
            assertThat(workbook.bytesRead()).isEqualTo(workbook.totalBytes()).isEqualTo(40_000);
        }

        assertThat(count[0]).isEqualTo(10_000);
    }

    @Test
    void rowsGoOnBeyondThoseOfExcel() throws Exception {
        Path file = Files.writeString(directory.resolve("a.csv"), "a\n".repeat(1_100_000));
        int[] last = new int[1];

        try (WorkbookSet set = open(new UploadedFile("a.csv", file), WorkbookLimits.standard());
                Workbook workbook = set.workbooks().getFirst().open()) {
            workbook.read(row -> (last[0] = row.number()) > 0);
            UnreadableWorkbookException noCopy = catchThrowableOfType(
                    UnreadableWorkbookException.class,
                    () -> new ErrorWorkbook(List.of()).write(workbook, List.of(), OutputStream.nullOutputStream()));
            assertThat(noCopy.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        }

        assertThat(last[0]).isEqualTo(1_100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n1,\"2\"x\n", "a,b\n1,\"2\n3,\"4\"\n"})
    void aQuoteThatIsNotClosedIsRefusedWithItsRow(String text) {
        UnreadableWorkbookException refusal = refusal(text.getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_ROW);
        assertThat(refusal.arguments()).containsExactly("list", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aCellOf100MebibytesIsRefused(String quote) throws Exception {
        Path file = directory.resolve("a.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("a,b\n1," + quote).getBytes(UTF_8));
            byte[] mebibyte = "x".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(mebibyte);
            }
        }
        UnreadableWorkbookException refusal =
                refusal(file, WorkbookLimits.standard().withFileBytes(200 << 20));

        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_ROW);
    }

    @Test
    void aRowOfManyLongCellsIsRefused() {
        UnreadableWorkbookException refusal =
                refusal(("x".repeat(30_000) + ",").repeat(100).getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,", ","})
    void aLineOf100000ColumnsIsRefused(String cell) {
        UnreadableWorkbookException refusal = refusal(("a,b\n" + cell.repeat(100_000)).getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refusal.arguments()).containsExactly(256, "list", 2);
    }

    @Test
    void aNulIsRefusedWhereverItStands() {
        assertThat(refusal("a,b\u0000".getBytes(UTF_8)).reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(refusal(("a,b\n".repeat(5_000) + "\u0000").getBytes(UTF_8)).reason())
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void fiveMillionAccountsAreReadBelowTheirHeading() throws Exception {
        Path file = directory.resolve("a.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("ID_local\n");
            for (int row = 0; row < 5_000_000; row++) {
                writer.write("1\n");
            }
        }
        var rows = new AtomicInteger();

        read(file, WorkbookLimits.forLongLists(), row -> rows.incrementAndGet() > 0);

        assertThat(rows).hasValue(5_000_001);
    }

    @Test
    void rowsBeyondTheLimitAreRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("a.csv"), "a\n".repeat(11));

        assertThat(refusal(file, WorkbookLimits.standard().withRows(10)).reason())
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    private List<String> rows(String text) throws IOException, UnreadableWorkbookException {
        return rows(text.getBytes(UTF_8));
    }

    private List<String> rows(byte[] bytes) throws IOException, UnreadableWorkbookException {
        List<String> rows = new ArrayList<>();
        read(
                bytes,
                WorkbookLimits.standard(),
                row -> rows.add(row.number() + ": "
                        + IntStream.range(0, row.cells())
                                .mapToObj(i -> row.cell(i).text())
                                .collect(Collectors.joining(" | "))));
        return rows;
    }

    private UnreadableWorkbookException refusal(byte[] bytes) {
        return catchThrowableOfType(
                UnreadableWorkbookException.class, () -> read(bytes, WorkbookLimits.standard(), row -> true));
    }

    private UnreadableWorkbookException refusal(Path file, WorkbookLimits limits) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> read(file, limits, row -> true));
    }

    private void read(byte[] bytes, WorkbookLimits limits, RowHandler handler)
            throws IOException, UnreadableWorkbookException {
        read(Files.write(directory.resolve("list.csv"), bytes), limits, handler);
    }

    private void read(Path file, WorkbookLimits limits, RowHandler handler) throws UnreadableWorkbookException {
        try (WorkbookSet set = open(new UploadedFile("list.csv", file), limits);
                Workbook workbook = set.workbooks().getFirst().open()) {
            workbook.read(handler);
        }
    }

    private WorkbookSet open(UploadedFile file, WorkbookLimits limits) throws UnreadableWorkbookException {
        return WorkbookSet.open(List.of(file), directory, limits);
    }
}
