package vn.emc.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.Cell.Kind;

class CellsTest {
    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("book.xlsx");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            000000,          1,                     000001
            000000,          1234567,               1234567
            0.000000,        1.00398,               1.003980
            0.000000,        2,                     2.000000
            0.00,            3.14159,               3.14159
            0,               1.5,                   1.5
            '#,##0',         1234567,               1234567
            0#########,      912345678,             0912345678
            000000;-000000,  -1,                    -000001
            '"H"00',         7,                     07
            General,         1,                     1
            General,         1.0,                   1
            General,         1.00398,               1.00398
            General,         1.0039800000000001,    1.00398
            General,         0.10000000000000001,   0.1
            General,         1E+10,                 10000000000
            General,         1.5E-3,                0.0015
            General,         79012345678,           79012345678
            General,         1E+400,                #NUM!
            General,         1E-999999999,          0
            General,         abc,                   #VALUE!
            General,         -0.0,                  0
            """)
    void numbersAreShownAsExcelShowsThem(String format, String value, String shown) throws Exception {
        HandMadeXlsx.withRows("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>%s</v></c></row>".formatted(value))
                .formats(format.replace("\"", "&quot;"))
                .writeTo(file);

        assertThat(Rows.texts(file)).containsExactly(shown);
    }

    @Test
    void onlyANumberWithoutFormatMayHaveLostZeros() throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c t=\"str\"><v>1</v></c></row>")
                .formats("General", "000000")
                .writeTo(file);

        assertThat(Rows.first(file)).extracting(Cell::mayHaveLostZeros).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @CsvSource({"General, true", "0, true", "'#,##0', true", "0.00, true", "000000000000, false", "00, false"})
    void zerosInFrontAreSafeOnlyInAFormatThatPutsThem(String format, boolean lost) throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>1099012345</v></c><c t=\"str\"><v>1099012345</v></c></row>")
                .formats(format)
                .writeTo(file);

        assertThat(Rows.first(file)).extracting(Cell::mayHaveLostLeadingZeros).containsExactly(lost, false);
    }

    @ParameterizedTest
    @CsvSource({
        "General, 1099012345, false",
        "General, 1.099012345E9, false",
        "General, 999999999999999, false",
        "General, 1000000000000000, true",
        "General, 1.23456789012345E+17, true",
        "0, 123456789012345678, true",
        "0.00E+00, 1099012345, false",
        "00000000000000000000, 12345, false",
        "General, -1234567890123456, true",
        "General, 1.0039800000000001, false",
        "General, 0.00000000000000000001, false"
    })
    void beyond15DigitsANumberMayHaveLostSome(String format, String value, boolean lost) throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>%s</v></c></row>".formatted(value))
                .formats(format)
                .writeTo(file);

        assertThat(Rows.first(file)).extracting(Cell::mayHaveLostDigits).containsExactly(lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+11", "1,09901E+11", "1E+11", "9.9e+15"})
    void aTextInScientificNotationHasLostDigits(String text) {
        assertThat(Cell.text(text).mayHaveLostDigits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E+11",
                "1E11",
                "1.E+11",
                "12.3E+11",
                "1.5E+",
                "1.5E+1x",
                "xE+1",
                "1.2.3E+4",
                "1E+1E+1",
                "1234567890123456"
            })
    void otherTextsHaveNot(String text) {
        assertThat(Cell.text(text).mayHaveLostDigits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "dd/mm/yyyy, 45356, 2024-03-05",
        "dd/mm/yyyy hh:mm:ss, 45356.5, 2024-03-05T12:00",
        "yyyy-mm-dd, 45356.999999999, 2024-03-06",
        "dd/mm/yyyy, 1, 1900-01-01",
        "dd/mm/yyyy hh:mm, 1.25, 1900-01-01T06:00",
        "dd/mm/yyyy, 31, 1900-01-31",
        "dd/mm/yyyy, 32, 1900-02-01",
        "dd/mm/yyyy, 59, 1900-02-28",
        "dd/mm/yyyy hh:mm, 59.5, 1900-02-28T12:00",
        "dd/mm/yyyy, 61, 1900-03-01",
        "'[$-vi-VN]d mmmm yyyy', 45356, 2024-03-05"
    })
    void datesAreRecognisedByTheirFormat(String format, String serial, String date) throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>%s</v></c></row>".formatted(serial))
                .formats(format)
                .writeTo(file);

        Cell cell = Rows.first(file).getFirst();

        assertThat(cell.kind()).isEqualTo(Kind.DATE);
        assertThat(cell.text()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"43894, 2024-03-05", "0, 1904-01-01", "0.5, 1904-01-01T12:00", "59, 1904-02-29", "60, 1904-03-01"})
    void datesMayCountFrom1904(String serial, String date) throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>%s</v></c></row>".formatted(serial))
                .formats("dd/mm/yyyy")
                .workbookProperties("date1904=\"1\"")
                .writeTo(file);

        assertThat(Rows.first(file).getFirst().text()).isEqualTo(date);
    }

    /** Excel shows 00/01/1900 and 29/02/1900, which never were. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "60", "60.5"})
    void aDayThatOnlyExcelKnowsStaysANumber(String serial) throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>%s</v></c></row>".formatted(serial))
                .formats("dd/mm/yyyy")
                .writeTo(file);

        assertThat(Rows.first(file).getFirst().dateTime()).isNull();
        assertThat(Rows.texts(file)).containsExactly(serial);
    }

    @Test
    void aDateBeyondTheCalendarStaysANumber() throws Exception {
        HandMadeXlsx.withRows("<row><c s=\"0\"><v>99999999</v></c><c s=\"0\"><v>-1</v></c></row>")
                .formats("dd/mm/yyyy")
                .writeTo(file);

        assertThat(Rows.first(file)).extracting(Cell::kind).containsOnly(Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/2024, 2024-03-05T00:00",
        "5/3/2024, 2024-03-05T00:00",
        "05-03-2024, 2024-03-05T00:00",
        "05/03/2024 07:08, 2024-03-05T07:08",
        "05/03/2024 07:08:09, 2024-03-05T07:08:09",
        "2024-03-05, 2024-03-05T00:00",
        "2024-03-05T07:08:09, 2024-03-05T07:08:09",
        "2024-03-05 07:08:09.123, 2024-03-05T07:08:09",
        "2024-03-05T20:00:00Z, 2024-03-06T03:00",
        "2024-03-05T07:00:00+07:00, 2024-03-05T07:00",
        "2024-03-05T07:00:00+0900, 2024-03-05T05:00"
    })
    void datesTypedAsTextAreUnderstood(String text, LocalDateTime date) {
        assertThat(Cell.text(text).dateTime()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2024", "2024-13-01", "05/03/24", "1.003984", "000001", "5/3-2024", "99/99/9999", "tháng 3"
            })
    void whatIsNoDateIsNotTakenForOne(String text) {
        assertThat(Cell.text(text).dateTime()).isNull();
    }

    @Test
    void textIsFreedOfWhatNobodySees() throws Exception {
        HandMadeXlsx.withRows("<row>"
                        + inline("\u00a0 Ca\u0302\u0301p\u00a0phe\u0301p \u200b\ufeff")
                        + inline("a_x000D_\nb_x005F_x000D_")
                        + inline("&lt;A&amp;B&#x110;&#272;&gt;")
                        + "</row>")
                .writeTo(file);

        assertThat(Rows.texts(file)).containsExactly("Cấp phép", "a\nb_x000D_", "<A&BĐĐ>");
    }

    @Test
    void invisibleTextIsAnEmptyCell() throws Exception {
        HandMadeXlsx.withRows("<row>" + inline("\u00a0\u200b ") + inline("x") + "</row>")
                .writeTo(file);

        assertThat(Rows.first(file)).extracting(Cell::kind).containsExactly(Kind.EMPTY, Kind.TEXT);
    }

    @Test
    void richTextIsJoinedWithoutItsPhoneticReading() throws Exception {
        String rich = "<r><rPr><b/></rPr><t>Cấp </t></r><r><t xml:space=\"preserve\">phép</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>";
        HandMadeXlsx.withRows("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + rich + "</is></c></row>")
                .sharedStrings("<si>" + rich + "</si>")
                .writeTo(file);

        assertThat(Rows.texts(file)).containsExactly("Cấp phép", "Cấp phép");
    }

    @Test
    void formulasGiveTheirLastResult() throws Exception {
        HandMadeXlsx.withRows(
                        "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"v\"</f><v>văn bản</v></c>"
                                + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>"
                                + "<c><f t=\"shared\" si=\"7\"/><v>3</v></c><c><f>NOW()</f></c><c t=\"d\"><v>2024-03-05</v></c></row>")
                .writeTo(file);

        assertThat(Rows.texts(file)).containsExactly("2", "văn bản", "#DIV/0!", "TRUE", "3", "", "2024-03-05");
        assertThat(Rows.first(file))
                .extracting(Cell::kind)
                .containsExactly(Kind.NUMBER, Kind.TEXT, Kind.ERROR, Kind.BOOLEAN, Kind.NUMBER, Kind.EMPTY, Kind.DATE);
    }

    @Test
    void aNamespacePrefixChangesNothing() throws Exception {
        HandMadeXlsx book = HandMadeXlsx.withRows("");
        book.part(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                        + "<x:row r='1'><x:c r = 'B1' t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>"
                        + "</x:sheetData></x:worksheet>");

        assertThat(Rows.of(book.writeTo(file))).containsExactly("Sheet1!1:  | a<b");
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
