package vn.emc.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

class TableReaderTest {
    private static final Column NAME = Column.required("Name", "Tên dịch vụ", "Tên DVC");
    private static final Column LEVEL = Column.required("Level", "Mức độ");
    private static final Column URL = Column.optional("Url", "Đường dẫn");

    @TempDir
    Path directory;

    private final List<String> heard = new ArrayList<>();

    @Test
    void theHeaderIsFoundBelowTitlesInAnyOrder() throws Exception {
        read(new HandMadeXlsx()
                .sheet(
                        "S",
                        row(1, "DANH MỤC DỊCH VỤ CÔNG")
                                + row(3, "Ghi chú", "Level", "", "Name")
                                + row(4, "x", "3", "", "Cấp phép")));

        assertThat(heard).containsExactly("S!3 header, unknown [Ghi chú]", "S!4 Cấp phép (D), 3 (B), ()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " NAME ",
                "\ufeffname",
                "N\u00a0ame",
                "Te\u0302n di\u0323ch vu\u0323",
                "TÊN DỊCH VỤ",
                "ten_dich_vu",
                "Tên  dịch-vụ:",
                "Tên\nDVC"
            })
    void headersAreRecognisedHoweverTheyAreSpelt(String name) throws Exception {
        read(new HandMadeXlsx().sheet("S", row(1, name, "MUC DO", "duong_dan") + row(2, "a", "4", "u")));

        assertThat(heard).containsExactly("S!1 header, unknown []", "S!2 a (A), 4 (B), u (C)");
    }

    @Test
    void blankRowsAndRepeatedHeadersAreNotHandedOver() throws Exception {
        read(new HandMadeXlsx()
                .sheet(
                        "S",
                        row(1, "Name", "Level", "Ghi chú")
                                + row(2, "a", "3")
                                + row(3, "", "", "only a remark")
                                + row(4, "NAME", "level", "Ghi chú")
                                + row(5, "b", "4")));

        assertThat(heard)
                .containsExactly("S!1 header, unknown [Ghi chú]", "S!2 a (A), 3 (B), ()", "S!5 b (A), 4 (B), ()");
    }

    @Test
    void sheetsWithoutTheTableAreNamedAndPassedOver() throws Exception {
        read(new HandMadeXlsx()
                .sheet("Bìa", row(1, "Tỉnh"))
                .sheet("Một", row(1, "Name", "Level") + row(2, "a", "3"))
                .sheet("Dở", row(1, "Name", "Địa chỉ"))
                .sheet("Trống", "")
                .sheet("Hai", row(1, "Level", "Name") + row(2, "4", "b")));

        assertThat(heard)
                .containsExactly(
                        "Bìa skipped, missing [Name, Level]",
                        "Một!1 header, unknown []",
                        "Một!2 a (A), 3 (B), ()",
                        "Dở skipped, missing [Level]",
                        "Hai!1 header, unknown []",
                        "Hai!2 b (B), 4 (A), ()");
    }

    @Test
    void aWorkbookWithoutTheTableIsRefusedWithTheColumnsThatAreMissing() {
        UnreadableWorkbookException refusal = catchThrowableOfType(
                UnreadableWorkbookException.class,
                () -> read(new HandMadeXlsx().sheet("S", row(1, "Name", "Url")).sheet("T", row(1, "x"))));

        assertThat(refusal.reason()).isEqualTo(Reason.MISSING_COLUMNS);
        assertThat(refusal.arguments()).containsExactly("Level");
    }

    @Test
    void aHeaderTooFarDownIsNotLookedFor() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            rows.append(row(i, "title"));
        }

        assertThatThrownBy(() -> read(new HandMadeXlsx().sheet("S", rows + row(31, "Name", "Level"))))
                .isInstanceOf(UnreadableWorkbookException.class);
    }

    @Test
    void aColumnThatStandsTwiceIsRefusedWithItsPlaces() {
        UnreadableWorkbookException refusal = catchThrowableOfType(
                UnreadableWorkbookException.class,
                () -> read(new HandMadeXlsx().sheet("S", row(2, "Name", "Level", "Tên DVC"))));

        assertThat(refusal.reason()).isEqualTo(Reason.DUPLICATE_COLUMN);
        assertThat(refusal.arguments()).containsExactly("Name", "S", 2, "A", "C");
    }

    @Test
    void twoColumnsMayNotShareAHeader() {
        assertThatThrownBy(() -> new TableReader(List.of(NAME, Column.optional("TEN DVC"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHandlerCanStopTheReading() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("S", row(1, "Name", "Level") + row(2, "a", "3") + row(3, "b", "3"))
                .sheet("T", row(1, "x"))
                .writeTo(directory.resolve("t.xlsx"));
        List<Integer> rows = new ArrayList<>();

        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            new TableReader(List.of(NAME, LEVEL)).read(workbook, row -> {
                rows.add(row.number());
                return false;
            });
        }

        assertThat(rows).containsExactly(2);
    }

    private void read(HandMadeXlsx book) throws IOException, UnreadableWorkbookException {
        Path file = book.writeTo(directory.resolve("t.xlsx"));
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            new TableReader(List.of(NAME, LEVEL, URL)).read(workbook, new Listening());
        }
    }

    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private final class Listening implements TableHandler {
        @Override
        public void header(String sheet, int row, List<String> unknownColumns) {
            heard.add(sheet + "!" + row + " header, unknown " + unknownColumns);
        }

        @Override
        public boolean row(TableRow row) {
            return heard.add(row.sheet() + "!" + row.number() + " " + shown(row, NAME) + ", " + shown(row, LEVEL) + ", "
                    + shown(row, URL));
        }

        @Override
        public void sheetSkipped(String sheet, List<String> missingColumns) {
            heard.add(sheet + " skipped, missing " + missingColumns);
        }

        private static String shown(TableRow row, Column column) {
            return (row.cell(column).text() + " (" + row.columnLetter(column) + ")").strip();
        }
    }
}
