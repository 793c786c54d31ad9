package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

@Timeout(60)
class HostileFilesTest {
    private static final byte[] MEBIBYTE_OF_SPACES = " ".repeat(1 << 20).getBytes(UTF_8);
    private static final int MEBIBYTES = 128;
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("danh-muc.xlsx");
    }

    @Test
    void anEmptyFileIsNamedSo() throws Exception {
        Files.createFile(file);

        assertThat(refusal().reason()).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "'Name,Level,Url', TEXT_INSTEAD",
        "'Tên;Mức độ', TEXT_INSTEAD",
        "'<html><table><tr><td>1</td></tr></table></html>', HTML_INSTEAD",
        "'  <!DOCTYPE HTML><body>', HTML_INSTEAD",
        "'<?xml version=\"1.0\"?><Workbook/>', NOT_A_WORKBOOK",
        "'%PDF-1.7\u0000\u0001', NOT_A_WORKBOOK",
        "'\t\b\u0000\u0000', NOT_A_WORKBOOK"
    })
    void otherFilesUnderTheNameOfAWorkbookAreRecognised(String content, Reason reason) throws Exception {
        Files.writeString(file, content);

        assertThat(refusal().reason()).isEqualTo(reason);
    }

    @Test
    void textInUtf16IsRecognisedToo() throws Exception {
        Files.write(file, "Name\tLevel".getBytes(UTF_16));

        assertThat(refusal().reason()).isEqualTo(Reason.TEXT_INSTEAD);
    }

    @Test
    void excel95IsNamedSo() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[8192]), "Book");
            files.writeFilesystem(out);
        }

        assertThat(refusal().reason()).isEqualTo(Reason.OLD_FORMAT);
    }

    @Test
    void excel4IsNamedSo() throws Exception {
        Files.write(file, new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0});

        assertThat(refusal().reason()).isEqualTo(Reason.OLD_FORMAT);
    }

    @Test
    void aWordDocumentOfEitherFormatIsNoWorkbook() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[8192]), "WordDocument");
            files.writeFilesystem(out);
        }
        assertThat(refusal().reason()).isEqualTo(Reason.NOT_A_WORKBOOK);

        HandMadeXlsx.withRows(ROW)
                .part("xl/workbook.xml", "<w:document xmlns:w=\"w\"/>")
                .writeTo(file);
        assertThat(refusal().reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void anEncryptedXlsxIsNamedSo() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("mat-khau");
        try (POIFSFileSystem files = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet();
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                book.write(encrypted);
            }
            files.writeFilesystem(out);
        }

        assertThat(refusal().reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void anEncryptedXlsIsNamedSo() throws Exception {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal().reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aFileOf200MebibytesIsRefusedByItsSizeAlone() throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }

        UnreadableWorkbookException refusal = refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.arguments()).containsExactly(50L << 20, 200L << 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void aTruncatedXlsxIsNamedSo(double share) throws Exception {
        byte[] whole =
                Files.readAllBytes(HandMadeXlsx.withRows(ROW.repeat(2000)).writeTo(file));
        Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));

        assertThat(refusal().reason()).isEqualTo(Reason.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
    void aTruncatedXlsIsRefused(double share) throws Exception {
        byte[] whole = xls();
        Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));

        assertThat(refusal().reason()).isIn(Reason.BROKEN, Reason.TRUNCATED, Reason.NOT_A_WORKBOOK);
    }

    @Test
    void aBombIsRefusedByWhatReallyComesOutOfIt() throws Exception {
        new HandMadeXlsx().sheet("S", HostileFilesTest::spaces).writeTo(file);
        lieAboutSizes(file);

        UnreadableWorkbookException refusal = refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE_INSIDE);
    }

    @Test
    void aBombAmongTheStringsIsRefused() throws Exception {
        HandMadeXlsx.withRows(ROW).sharedStrings(HostileFilesTest::spaces).writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.TOO_LARGE_INSIDE);
    }

    @Test
    void theLimitHoldsForAllPartsTogether() throws Exception {
        HandMadeXlsx book = new HandMadeXlsx();
        for (int i = 0; i < 10; i++) {
            book.sheet("S" + i, out -> out.write(MEBIBYTE_OF_SPACES));
        }
        book.writeTo(file);

        assertThat(refusal(WorkbookLimits.standard().withInflatedBytes(5 << 20)).reason())
                .isEqualTo(Reason.TOO_LARGE_INSIDE);
    }

    @Test
    void partsThatAreNotNeededAreNotInflated() throws Exception {
        HandMadeXlsx.withRows(ROW)
                .part("xl/media/image1.png", HostileFilesTest::spaces)
                .part("xl/embeddings/nested.zip", "PK")
                .writeTo(file);

        assertThat(Rows.of(file)).containsExactly("Sheet1!1: 1");
    }

    @Test
    void aZipOfWorkbooksIsNamedSo() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("Danh mục.XLSX"));
        }

        assertThat(refusal().reason()).isEqualTo(Reason.NESTED_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 70_000})
    void tooManyPartsAreRefused(int number) throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < number; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }

        assertThat(refusal().reason()).isEqualTo(Reason.TOO_MANY_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xmL", "xl\\workbook.xml"})
    void twoPartsOfOneNameAreRefused(String twin) throws Exception {
        HandMadeXlsx.withRows(ROW).part(twin, "<workbook/>").writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.DUPLICATE_ENTRIES);
    }

    @Test
    void twoPartsOfExactlyOneNameAreRefused() throws Exception {
        HandMadeXlsx.withRows(ROW).part("xl/workbook.xmX", "<workbook/>").writeTo(file);
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1).replace("workbook.xmX", "workbook.xml");
        Files.write(file, bytes.getBytes(ISO_8859_1));

        assertThat(refusal().reason()).isIn(Reason.DUPLICATE_ENTRIES, Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl/../../x", "..\\x", "C:\\x"})
    void namesThatLeadOutOfTheFileAreRefused(String name) throws Exception {
        HandMadeXlsx.withRows(ROW).part(name, "x").writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.BAD_ENTRY_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "_rels/.rels"
            })
    void aDocumentTypeIsRefusedInEveryPart(String part) throws Exception {
        HandMadeXlsx.withRows(ROW)
                .sharedStrings("<si><t>x</t></si>")
                .formats("0")
                .part(
                        part,
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
                                + "<!ENTITY c \"&b;&b;&b;&b;&b;\">]><x>&c;</x>")
                .writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.DOCTYPE);
    }

    @Test
    void externalEntitiesAreNeitherReadNorFetched() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        Path secret = Files.writeString(directory.resolve("secret"), "bí mật");
        try {
            HandMadeXlsx.withRows(ROW)
                    .part(
                            "xl/worksheets/sheet1.xml",
                            "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:%d/x.dtd\" [<!ENTITY s SYSTEM \"%s\">]>"
                                            .formatted(server.getAddress().getPort(), secret.toUri())
                                    + "<worksheet><sheetData><row><c t=\"str\"><v>&s;</v></c></row></sheetData></worksheet>")
                    .writeTo(file);

            assertThat(refusal().reason()).isEqualTo(Reason.DOCTYPE);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anUndeclaredEntityIsRefused() throws Exception {
        HandMadeXlsx.withRows("<row><c t=\"str\"><v>&secret;</v></c></row>").writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aRowOf16384ColumnsIsRefused() throws Exception {
        HandMadeXlsx.withRows("<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>")
                .writeTo(file);

        UnreadableWorkbookException refusal = refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refusal.arguments()).containsExactly(256, "Sheet1", 1);
    }

    @Test
    void rowsBeyondTheLimitAreRefused() throws Exception {
        HandMadeXlsx.withRows("<row><c><v>1</v></c></row>".repeat(11)).writeTo(file);

        assertThat(refusal(WorkbookLimits.standard().withRows(10)).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZ99999999\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A\"><v>1</v></c></row>",
                "<row r=\"99999999\"><c><v>1</v></c></row>",
                "<row r=\"99999999999999\"><c><v>1</v></c></row>",
                "<row r=\"-1\"><c><v>1</v></c></row>",
                "<row r=\"x\"/>",
                "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c t=\"s\"><v>4294967296</v></c></row>",
                "<row><c t=\"odd\"><v>1</v></c></row>",
                "<row><c s=\"-1\"><v>1</v></c></row>",
                "<row><c><v>1</c></v></row>",
                "<row><c r=A1><v>1</v></c></row>",
                "<row><c r><v>1</v></c></row>",
                "<row><c <v>1</v></c></row>",
                "<row><c t=\"str\"><v>&#x110000;</v></c></row>",
                "<row><c t=\"str\"><v>&#99999999;</v></c></row>",
                "<row><c t=\"str\"><v>& </v></c></row>"
            })
    void liesInsideASheetAreRefused(String rows) throws Exception {
        HandMadeXlsx.withRows(rows).writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void endlessTagsTextsAndNestingAreRefused() throws Exception {
        HandMadeXlsx.withRows("<row x=\"" + "x".repeat(1 << 17) + "\"/>").writeTo(file);
        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);

        HandMadeXlsx.withRows("<row><c t=\"str\"><v>" + "x".repeat(1 << 19) + "</v></c></row>")
                .writeTo(file);
        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);

        HandMadeXlsx.withRows("<row>" + "<x>".repeat(100_000)).writeTo(file);
        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);

        HandMadeXlsx.withRows("<row " + "a=\"\" ".repeat(1000) + "/>").writeTo(file);
        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aWorkbookWithoutVisibleSheetIsNamedSo() throws Exception {
        HandMadeXlsx.withRows(ROW)
                .part("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" state=\"hidden\"/></sheets></workbook>")
                .writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.NO_SHEET);
    }

    @Test
    void aMissingSheetIsRefused() throws Exception {
        HandMadeXlsx.withRows(ROW)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"nowhere.xml\"/></Relationships>")
                .writeTo(file);

        assertThat(refusal().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void whateverIsDamagedEndsWithAReason() throws Exception {
        byte[] xlsx = Files.readAllBytes(HandMadeXlsx.withRows(ROW.repeat(50))
                .sharedStrings("<si><t>x</t></si>")
                .formats("0")
                .writeTo(file));
        byte[] xls = xls();
        Random random = new Random(3);

        for (int i = 0; i < 600; i++) {
            byte[] damaged = (i % 2 == 0 ? xlsx : xls).clone();
            for (int hit = random.nextInt(1, 8); hit > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                read(WorkbookLimits.standard());
            } catch (UnreadableWorkbookException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Test
    void aRefusalQuotesNothingOfTheFile() throws Exception {
        HandMadeXlsx.withRows("<row r=\"012345678901\"/>").writeTo(file);

        UnreadableWorkbookException refusal = refusal();

        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain("012345678901");
    }

    private static void spaces(OutputStream out) throws IOException {
        for (int i = 0; i < MEBIBYTES; i++) {
            out.write(MEBIBYTE_OF_SPACES);
        }
    }

    /** Has the zip's directory say that every part inflates to a few bytes. */
    private static void lieAboutSizes(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                Arrays.fill(bytes, i + 25, i + 28, (byte) 0);
            }
        }
        Files.write(zip, bytes);
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 200; i++) {
                book.createSheet("S" + i).createRow(0).createCell(0).setCellValue("giá trị " + i);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private UnreadableWorkbookException refusal() {
        return refusal(WorkbookLimits.standard());
    }

    private UnreadableWorkbookException refusal(WorkbookLimits limits) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> read(limits));
    }

    private void read(WorkbookLimits limits) throws UnreadableWorkbookException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            workbook.read(row -> true);
        }
    }
}
