package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

@Timeout(60)
class WorkbookSetTest {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>";

    @TempDir
    Path directory;

    private Path temporary = Path.of("");
    private Path zip = Path.of("");

    private interface Zipped {
        void writeTo(ZipOutputStream out) throws IOException;
    }

    @BeforeEach
    void makeRoom() throws IOException {
        temporary = Files.createDirectory(directory.resolve("temporary"));
        zip = directory.resolve("upload");
    }

    @Test
    void everyFormatIsReadOutOfAZipInItsOrder() throws Exception {
        pack(csv("2026/b.csv", "1;2"), zipped("2026/a.XLSX", xlsx()), zipped("c.xls", xls()), csv("d.csv", "9"));

        assertThat(rows(WorkbookLimits.standard()))
                .containsExactly(
                        "list.zip/2026/b.csv b!1: 1 | 2",
                        "list.zip/2026/a.XLSX Sheet1!1: x",
                        "list.zip/c.xls S!1: giá trị",
                        "list.zip/d.csv d!1: 9");
    }

    @Test
    void severalUploadsMakeOneSet() throws Exception {
        pack(csv("a.csv", "1"));
        Path plain = Files.write(directory.resolve("plain"), xlsx());
        Path text = Files.writeString(directory.resolve("text"), "7,8");

        List<String> rows = rows(
                WorkbookLimits.standard(),
                new UploadedFile("b.xlsx", plain),
                new UploadedFile("list.zip", zip),
                new UploadedFile("c.csv", text));

        assertThat(rows).containsExactly("b.xlsx Sheet1!1: x", "list.zip/a.csv a!1: 1", "c.csv c!1: 7 | 8");
    }

    @Test
    void contentCountsNotTheName() throws Exception {
        Path workbook = Files.write(directory.resolve("w"), xlsx());
        pack(csv("a.xlsx", "1"), zipped("b.csv", xlsx()));

        List<String> rows =
                rows(WorkbookLimits.standard(), new UploadedFile("w.zip", workbook), new UploadedFile("l.xlsx", zip));

        assertThat(rows).containsExactly("w.zip Sheet1!1: x", "l.xlsx/a.xlsx a!1: 1", "l.xlsx/b.csv Sheet1!1: x");
    }

    @Test
    void whatFileManagersLeaveBehindIsPassedOver() throws Exception {
        pack(
                csv("__MACOSX/._a.csv", "no"),
                csv(".DS_Store", "no"),
                csv("x/.hidden/a.csv", "no"),
                csv("x/Thumbs.db", "no"),
                csv("~$a.xlsx", "no"),
                csv("x/", ""),
                csv("x/a.csv", "yes"));

        assertThat(rows(WorkbookLimits.standard())).containsExactly("list.zip/x/a.csv a!1: yes");
    }

    @Test
    void namesInAnOldCodePageAreReadable() throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("tài.csv"));
            out.write('1');
        }

        assertThat(rows(WorkbookLimits.standard())).containsExactly("list.zip/tài.csv tài!1: 1");
    }

    @Test
    void aCopyIsPrivateAndGoneWhenItsWorkbookIsClosed() throws Exception {
        pack(zipped("a.xlsx", xlsx()), zipped("b.xls", xls()));

        try (WorkbookSet set = open(WorkbookLimits.standard())) {
            for (UploadedWorkbook uploaded : set.workbooks()) {
                Workbook workbook = uploaded.open();
                workbook.read(row -> true);
                assertThat(copies())
                        .hasSize(1)
                        .allSatisfy(
                                copy -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                                        .isEqualTo("rw-------"));
                workbook.close();
                assertThat(copies()).isEmpty();
            }
        }
    }

    @Test
    void noCopyIsLeftWhateverHappens() throws Exception {
        byte[] broken = xlsx();
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 40, (byte) 7);
        pack(zipped("a.xlsx", xlsx()), zipped("b.xlsx", broken), zipped("c.xlsx", new byte[] {'P', 'K', 3, 4, 0}));

        WorkbookSet set = open(WorkbookLimits.standard());
        for (UploadedWorkbook uploaded : set.workbooks()) {
            try {
                uploaded.open().read(row -> true);
            } catch (UnreadableWorkbookException expected) {
                assertThat(uploaded.name()).isNotEqualTo("list.zip/a.xlsx");
            }
        }
        set.close();

        assertThat(copies()).isEmpty();
    }

    @Test
    void csvIsReadWithoutACopyAndAsOftenAsWanted() throws Exception {
        pack(csv("a.csv", "1\n2\n3\n"));
        List<Integer> seen = new ArrayList<>();

        try (WorkbookSet set = open(WorkbookLimits.standard());
                Workbook workbook = set.workbooks().getFirst().open()) {
            workbook.read(row -> seen.add(row.number()) && row.number() < 2);
            workbook.read(row -> seen.add(row.number()));
            assertThat(copies()).isEmpty();
        }

        assertThat(seen).containsExactly(1, 2, 1, 2, 3);
    }

    @Test
    void aMissingDirectoryForCopiesIsNotTheWorkbooksFault() throws Exception {
        pack(zipped("a.xlsx", xlsx()));
        Files.delete(temporary);

        try (WorkbookSet set = open(WorkbookLimits.standard())) {
            assertThat(catchThrowableOfType(
                            UncheckedIOException.class,
                            () -> set.workbooks().getFirst().open()))
                    .isNotNull();
        }
    }

    @Test
    void rowsOfAllWorkbooksCountTogetherAndOnceHoweverOftenTheyAreRead() throws Exception {
        pack(csv("a.csv", "1\n2\n"), csv("b.csv", "1\n2\n"));

        try (WorkbookSet set = open(WorkbookLimits.standard().withRows(4))) {
            for (int pass = 0; pass < 3; pass++) {
                readAll(set);
            }
        }
        try (WorkbookSet set = open(WorkbookLimits.standard().withRows(3))) {
            UnreadableWorkbookException refusal =
                    catchThrowableOfType(UnreadableWorkbookException.class, () -> readAll(set));
            assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
            assertThat(refusal.arguments()).containsExactly(3);
        }
    }

    @Test
    void progressRunsOverTheWholeSet() throws Exception {
        pack(csv("a.csv", "1,2,3\n".repeat(100_000)), zipped("b.xlsx", xlsx()));
        Path plain = Files.writeString(directory.resolve("plain"), "1,2,3\n".repeat(50_000));
        List<Long> heard = new ArrayList<>();

        try (WorkbookSet set = WorkbookSet.open(
                List.of(new UploadedFile("z", zip), new UploadedFile("p", plain)),
                temporary,
                WorkbookLimits.standard())) {
            heard.add(set.bytesRead());
            for (UploadedWorkbook uploaded : set.workbooks()) {
                try (Workbook workbook = uploaded.open()) {
                    workbook.read(row -> row.number() % 1000 != 0 || heard.add(set.bytesRead()));
                }
                heard.add(set.bytesRead());
            }
            assertThat(heard).isSorted().startsWith(0L).endsWith(set.totalBytes());
            assertThat(heard.stream().distinct().count()).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "b.zip, NESTED_ARCHIVE",
        "b.RAR, NESTED_ARCHIVE",
        "thư.pdf, NOT_A_WORKBOOK",
        "../b.csv, BAD_ENTRY_NAME",
        "/b.csv, BAD_ENTRY_NAME",
        "'C:\\b.csv', BAD_ENTRY_NAME",
        "'x\\..\\..\\b.csv', BAD_ENTRY_NAME",
        "'b\t.csv', BAD_ENTRY_NAME",
        "A.csv, DUPLICATE_ENTRIES"
    })
    void aZipWithWhatCannotBeTakenIsRefusedAtOnce(String name, Reason reason) throws Exception {
        pack(csv("a.csv", "1"), csv(name, "2"));

        UnreadableWorkbookException refusal = refusalAtOnce(WorkbookLimits.standard());

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.file()).startsWith("list.zip");
    }

    @Test
    void theRefusedFileIsNamed() throws Exception {
        pack(csv("a.csv", "1"), csv("x/thư.pdf", "2"));

        assertThat(refusalAtOnce(WorkbookLimits.standard()).file()).isEqualTo("list.zip/x/thư.pdf");
    }

    @Test
    void aZipWithoutAnythingIsNoWorkbook() throws Exception {
        pack(csv("x/", ""));

        assertThat(refusalAtOnce(WorkbookLimits.standard()).reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void aNestedArchiveUnderTheNameOfAWorkbookIsRefused() throws Exception {
        pack(zipped("a.xlsx", xlsx()));
        byte[] inner = Files.readAllBytes(zip);
        pack(zipped("b.xlsx", inner), zipped("c.csv", inner));

        try (WorkbookSet set = open(WorkbookLimits.standard())) {
            for (UploadedWorkbook uploaded : set.workbooks()) {
                UnreadableWorkbookException refusal =
                        catchThrowableOfType(UnreadableWorkbookException.class, uploaded::open);
                assertThat(refusal.reason()).isEqualTo(Reason.NESTED_ARCHIVE);
                assertThat(refusal.file()).isEqualTo(uploaded.name());
            }
        }
        assertThat(copies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '<html><body>', HTML_INSTEAD
            '%PDF-1.7\u0000', NOT_A_WORKBOOK
            '', EMPTY
            """)
    void otherFilesUnderTheNameOfAWorkbookAreRecognised(String content, Reason reason) throws Exception {
        pack(csv("a.xlsx", content));

        try (WorkbookSet set = open(WorkbookLimits.standard())) {
            assertThat(catchThrowableOfType(
                                    UnreadableWorkbookException.class,
                                    () -> set.workbooks().getFirst().open())
                            .reason())
                    .isEqualTo(reason);
        }
    }

    @Test
    void anEncryptedEntryIsRefused() throws Exception {
        pack(csv("a.csv", "1"));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && (bytes[i + 2] == 1 || bytes[i + 2] == 3)) {
                bytes[i + (bytes[i + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        Files.write(zip, bytes);

        assertThat(refusalAtOnce(WorkbookLimits.standard()).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 70_000})
    void tooManyFilesAreRefused(int number) throws Exception {
        pack(IntStream.range(0, number).mapToObj(i -> csv(i + ".csv", "1")).toArray(Zipped[]::new));

        assertThat(refusalAtOnce(WorkbookLimits.standard()).reason()).isEqualTo(Reason.TOO_MANY_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx"})
    void aBombIsRefusedByWhatReallyComesOutOfIt(String name) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            out.putNextEntry(new ZipEntry(name));
            byte[] mebibyte = "\n".repeat(1 << 20).getBytes(UTF_8);
            out.write(name.endsWith("csv") ? new byte[0] : new byte[] {'P', 'K', 3, 4});
            for (int i = 0; i < 40; i++) {
                out.write(mebibyte);
            }
        }

        assertThat(refusalOfReading(WorkbookLimits.standard()).reason()).isEqualTo(Reason.TOO_LARGE_INSIDE);
        assertThat(copies()).isEmpty();
    }

    @Test
    void whatIsInflatedCountsForAllFilesTogether() throws Exception {
        String text = Stream.iterate(1L, n -> n * 6_364_136_223_846_793_005L + 1)
                .limit(50_000)
                .map(n -> n + "\n")
                .collect(Collectors.joining());
        pack(csv("a.csv", text), csv("b.csv", text), csv("c.csv", text));
        long enoughForTwo = 2L * text.length() + text.length() / 2;

        assertThat(refusalOfReading(WorkbookLimits.standard().withInflatedBytes(enoughForTwo))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE_INSIDE);
        assertThat(rows(WorkbookLimits.standard().withInflatedBytes(3L * text.length())))
                .hasSize(150_000);
    }

    @Test
    void aZippedWorkbookBeyondTheLimitOfAFileIsRefused() throws Exception {
        pack(zipped("a.xlsx", Arrays.copyOf(xlsx(), 1 << 20)));

        UnreadableWorkbookException refusal =
                refusalOfReading(WorkbookLimits.standard().withFileBytes(1 << 19));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.arguments()).containsExactly(1L << 19, 1L << 20);
    }

    @Test
    void aZippedTextThatWasChangedIsRefused() throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write("001099012345\n".getBytes(UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zip);
        bytes[new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("001099") + 4]++;
        Files.write(zip, bytes);

        assertThat(refusalOfReading(WorkbookLimits.standard()).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aCutOffZipIsRefused() throws Exception {
        pack(csv("a.csv", "1"));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));

        assertThat(refusalAtOnce(WorkbookLimits.standard()).reason()).isEqualTo(Reason.TRUNCATED);
    }

    /** Catalogues are read by {@link Workbook#open} alone, which takes none of this. */
    @Test
    void aWorkbookOpenedAloneStaysAnExcelFile() throws Exception {
        pack(csv("a.csv", "1"), zipped("b.xlsx", xlsx()));
        Path text = Files.writeString(directory.resolve("text"), "ID,TYPE");

        assertThat(refusalAlone(zip)).isEqualTo(Reason.NESTED_ARCHIVE);
        assertThat(refusalAlone(text)).isEqualTo(Reason.TEXT_INSTEAD);
    }

    private static Reason refusalAlone(Path file) {
        return catchThrowableOfType(
                        UnreadableWorkbookException.class, () -> Workbook.open(file, WorkbookLimits.standard()))
                .reason();
    }

    private UnreadableWorkbookException refusalAtOnce(WorkbookLimits limits) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> open(limits));
    }

    private UnreadableWorkbookException refusalOfReading(WorkbookLimits limits) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> rows(limits));
    }

    private WorkbookSet open(WorkbookLimits limits) throws UnreadableWorkbookException {
        return WorkbookSet.open(List.of(new UploadedFile("list.zip", zip)), temporary, limits);
    }

    private List<String> rows(WorkbookLimits limits) throws UnreadableWorkbookException {
        return rows(limits, new UploadedFile("list.zip", zip));
    }

    private List<String> rows(WorkbookLimits limits, UploadedFile... files) throws UnreadableWorkbookException {
        List<String> rows = new ArrayList<>();
        try (WorkbookSet set = WorkbookSet.open(List.of(files), temporary, limits)) {
            for (UploadedWorkbook uploaded : set.workbooks()) {
                try (Workbook workbook = uploaded.open()) {
                    workbook.read(row -> rows.add(uploaded.name() + " " + row.sheet() + "!" + row.number() + ": "
                            + IntStream.range(0, row.cells())
                                    .mapToObj(i -> row.cell(i).text())
                                    .collect(Collectors.joining(" | "))));
                }
            }
        }
        return rows;
    }

    private static void readAll(WorkbookSet set) throws UnreadableWorkbookException {
        for (UploadedWorkbook uploaded : set.workbooks()) {
            try (Workbook workbook = uploaded.open()) {
                workbook.read(row -> true);
            }
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    private void pack(Zipped... files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (Zipped file : files) {
                file.writeTo(out);
            }
        }
    }

    private static Zipped csv(String name, String content) {
        return zipped(name, content.getBytes(UTF_8));
    }

    private static Zipped zipped(String name, byte[] content) {
        return out -> {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        };
    }

    private byte[] xlsx() throws IOException {
        return Files.readAllBytes(HandMadeXlsx.withRows(ROW).writeTo(directory.resolve("inner.xlsx")));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("giá trị");
            book.write(out);
            return out.toByteArray();
        }
    }
}
