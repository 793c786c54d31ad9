package vn.emc.reconciliation.locallist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.locallist.CellProblem.Kind;
import vn.emc.reconciliation.locallist.RefusedListException.Reason;
import vn.emc.spreadsheet.SheetWriter;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UploadedFile;

/** Lists as the systems of agencies write them, and files that are none. */
class UnitListReadingTest {
    private static final Scope ONE_SITE = new Scope(Set.of(101), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    private static final Scope TWO_SITES =
            new Scope(Set.of(101, 102), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    private static final ListHeaders HEADERS = new ListHeaders(Map.of());
    private static final String LIST = """
            STT,Mã hồ sơ,Mã TTHC,Đơn vị xử lý,Ngày tiếp nhận,Ngày trả kết quả,Trạng thái,Mức độ,Hình thức tiếp nhận,Thanh toán
            1,000.00.11.H56-250102-0001,1.000001,H56.11,02/01/2025 08:15,2025-01-09,Đã trả kết quả,Toàn trình,Trực tuyến,Không thu phí
            2,000.00.11.H56-250103-0002,1.000002,H56.12,3/1/2025,,Đang thụ lý,Một phần,Trực tiếp,
            """;
    private static final List<String> READ = List.of(
            "000.00.11.H56-250102-0001,101,1.000001,H56.11,2025-01-02,2025-01-09,3,4,1,,0,,1,2",
            "000.00.11.H56-250103-0002,101,1.000002,H56.12,2025-01-03,,2,3,2,,,,1,3");

    @TempDir
    private Path folder;

    @Test
    void wordsOfDossierSystemsBecomeTheLettersNumbers() throws Exception {
        var read = read(LIST.getBytes(StandardCharsets.UTF_8), ONE_SITE);

        assertThat(written()).isEqualTo(READ);
        assertThat(read.lines()).isEqualTo(2);
        assertThat(read.problems()).isEmpty();
        assertThat(read.unknownHeaders()).containsExactly("STT");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void theSeparatorIsFound(String separator) throws Exception {
        read(LIST.replace(",", separator).getBytes(StandardCharsets.UTF_8), ONE_SITE);

        assertThat(written()).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void textWithAByteOrderMarkIsRead(String encoding) throws Exception {
        read(("\uFEFF" + LIST).getBytes(Charset.forName(encoding)), ONE_SITE);

        assertThat(written()).isEqualTo(READ);
    }

    @Test
    void theCodePageOfOlderWindowsIsRead() throws Exception {
        var decomposed = LIST.replace("ế", "ê\u0301")
                .replace("ả", "a\u0309")
                .replace("ậ", "â\u0323")
                .replace("ứ", "ư\u0301")
                .replace("ộ", "ô\u0323")
                .replace("ầ", "â\u0300")
                .replace("ồ", "ô\u0300")
                .replace("ử", "ư\u0309")
                .replace("ị", "i\u0323")
                .replace("ự", "ư\u0323")
                .replace("ạ", "a\u0323")
                .replace("ã", "a\u0303")
                .replace("ì", "i\u0300")
                .replace("ụ", "u\u0323")
                .replace("ý", "y\u0301");
        var bytes = decomposed.getBytes(Charset.forName("windows-1258"));
        assertThat(new String(bytes, Charset.forName("windows-1258"))).doesNotContain("?");

        var read = read(bytes, ONE_SITE);

        assertThat(written()).isEqualTo(READ);
        assertThat(read.encoding()).isEqualTo("windows-1258");
    }

    @Test
    void aTextInSeveralEncodingsIsRefusedWithTheLine() {
        var bytes =
                concat(LIST.getBytes(StandardCharsets.UTF_8), "3,Mã,đ,ơ\n".getBytes(Charset.forName("windows-1258")));

        assertThatThrownBy(() -> read(bytes, ONE_SITE)).isInstanceOfSatisfying(RefusedListException.class, refused -> {
            assertThat(refused.getReason()).isEqualTo(Reason.MIXED_ENCODINGS);
            assertThat(refused.getArguments()).containsExactly(4L);
        });
    }

    @Test
    void workbooksAreReadBelowTheirTitles() throws Exception {
        var file = folder.resolve("list.xlsx");
        try (var out = Files.newOutputStream(file);
                var sheet = new SheetWriter(out)) {
            sheet.sheet("Danh sách");
            sheet.header(List.of("Mã hồ sơ", "Ngày tiếp nhận", "Trạng thái"));
            sheet.row(List.of("000.00.11.H56-250102-0001", LocalDate.of(2025, 1, 2), "Hoàn thành"));
        }

        read(file, ONE_SITE, HEADERS);

        assertThat(written()).containsExactly("000.00.11.H56-250102-0001,101,,,2025-01-02,,3,,,,,,1,2");
    }

    @Test
    void whatNobodyUnderstandsIsToldByRowAndColumn() throws Exception {
        var read = read("""
                Mã hồ sơ,SiteId,Ngày tiếp nhận,Trạng thái
                H56-1,101,31/02/2025,Đã trả
                H56-2,102,01/02/2025,Chờ xem
                ,101,01/02/2025,Đã trả
                H56-4,999,01/02/2025,Đã trả
                1.23E+15,101,01/02/2025,Đã trả
                """.getBytes(StandardCharsets.UTF_8), TWO_SITES);

        assertThat(read.problems())
                .containsExactly(
                        new CellProblem("list", 2, "C", ListColumn.RECEIVED_ON, Kind.NOT_A_DATE),
                        new CellProblem("list", 3, "D", ListColumn.STATUS, Kind.UNKNOWN_VALUE),
                        new CellProblem("list", 4, "A", ListColumn.CODE_PROFILE, Kind.NO_CODE),
                        new CellProblem("list", 5, "B", ListColumn.SITE_ID, Kind.OTHER_SITE),
                        new CellProblem("list", 6, "A", ListColumn.CODE_PROFILE, Kind.LOST_DIGITS));
        assertThat(read.rows()).isEqualTo(5);
        assertThat(written()).hasSize(2);
    }

    @Test
    void headersThatTheOrganisationTaughtUsCountFirst() throws Exception {
        var learnt = new ListHeaders(Map.of("Định danh", ListColumn.CODE_PROFILE, "Trạng thái", ListColumn.LEVEL));
        var file = Files.writeString(folder.resolve("own.csv"), "Định danh,Trạng thái\nH56-1,4\n");

        read(file, ONE_SITE, learnt);

        assertThat(written()).containsExactly("H56-1,101,,,,,,4,,,,,1,2");
    }

    @Test
    void listsOfAnotherPeriodOrSiteAreRefused() {
        refused(
                "Mã hồ sơ,Ngày tiếp nhận\nA-1,01/01/2024\nA-2,02/01/2024\nA-3,02/01/2025\n",
                Reason.OTHER_PERIOD,
                2L,
                3L);
        refused("Mã hồ sơ,SiteId\nA-1,7\nA-2,7\nA-3,101\n", Reason.OTHER_SITES, 2L, 3L);
        refused("Mã hồ sơ,SiteId\n,101\n", Reason.NO_LINE);
        refused("Mã hồ sơ,SiteId\n", Reason.EMPTY);
    }

    @Test
    void otherFilesAreRefused() {
        unreadable("<html><body>Mã hồ sơ</body></html>", UnreadableWorkbookException.Reason.HTML_INSTEAD);
        unreadable("Tên,Tuổi\nAn,3\n", UnreadableWorkbookException.Reason.MISSING_COLUMNS);
        unreadable("", UnreadableWorkbookException.Reason.EMPTY);
        unreadable("Mã hồ sơ,Số hồ sơ\nA,B\n", UnreadableWorkbookException.Reason.DUPLICATE_COLUMN);
        unreadable("PK\u0003\u0004 no zip", UnreadableWorkbookException.Reason.TRUNCATED);
    }

    @Test
    void aReadingThatIsCancelledEnds() {
        var list = "Mã hồ sơ\n" + "H56-250101-0001\n".repeat(20_000);

        assertThatThrownBy(() -> UnitListReading.read(
                        upload(Files.writeString(folder.resolve("list.csv"), list)),
                        target(),
                        HEADERS,
                        ONE_SITE,
                        share -> false))
                .isInstanceOfSatisfying(
                        RefusedListException.class,
                        refused -> assertThat(refused.getReason()).isEqualTo(Reason.CANCELLED));
    }

    private void refused(String list, Reason reason, Object... arguments) {
        assertThatThrownBy(() -> read(list.getBytes(StandardCharsets.UTF_8), ONE_SITE))
                .isInstanceOfSatisfying(RefusedListException.class, refused -> {
                    assertThat(refused.getReason()).isEqualTo(reason);
                    assertThat(refused.getArguments()).containsExactly(arguments);
                });
    }

    private void unreadable(String content, UnreadableWorkbookException.Reason reason) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8), ONE_SITE))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    private ReadList read(byte[] content, Scope scope) throws Exception {
        return read(Files.write(folder.resolve("list.csv"), content), scope, HEADERS);
    }

    private ReadList read(Path file, Scope scope, ListHeaders headers) throws Exception {
        return UnitListReading.read(upload(file), target(), headers, scope, share -> true);
    }

    private static UploadedFile upload(Path file) {
        return new UploadedFile(String.valueOf(file.getFileName()), file);
    }

    private Path target() {
        return folder.resolve("written.csv");
    }

    /** The lines below the header. */
    private List<String> written() throws IOException {
        var lines = Files.readAllLines(target());
        return lines.subList(1, lines.size());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
