package vn.emc.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.imports.CatalogueFiles.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class ImportTest {
    private final CatalogApi admin;
    private SiteCatalogue catalogue;

    ImportTest(@LocalServerPort int port) {
        admin = CatalogApi.asAdmin(port);
        catalogue = SiteCatalogue.ofNewSite(admin, "H34");
    }

    @BeforeEach
    void newSite() {
        catalogue = SiteCatalogue.ofNewSite(admin, "H34");
    }

    @Test
    void theLettersFileBecomesTheCatalogueInUse() {
        var done = catalogue.imported(CatalogueFiles.letter(), true);

        assertThat(done.get("state").asString()).isEqualTo("READY");
        assertThat(done.get("default").booleanValue()).isTrue();
        assertThat(done.at("/counts/good").intValue()).isEqualTo(3);
        assertThat(done.at("/progress/percent").intValue()).isEqualTo(100);
        var services = catalogue.services("");
        assertThat(services.get("total").intValue()).isEqualTo(3);
        var first = services.get("items").get(0);
        assertThat(first.get("idMcdt").asString()).isEqualTo("000001");
        assertThat(first.get("idCdvcqg").asString()).isEqualTo("2.000221.000.00.00.H34");
        assertThat(first.get("level").intValue()).isZero();
        assertThat(first.get("url").isNull()).isTrue();
    }

    @Test
    void withoutTheTickTheVersionWaitsToBeMadeTheDefault() {
        var done = catalogue.imported(CatalogueFiles.letter(), false);

        assertThat(done.get("default").booleanValue()).isFalse();
        assertThat(catalogue.services("").get("total").intValue()).isZero();

        catalogue.makeDefault(done.get("id").longValue(), false).expect(200);

        assertThat(catalogue.services("").get("total").intValue()).isEqualTo(3);
    }

    @Test
    void everyWrongCellIsReported() {
        var done = catalogue.imported(
                CatalogueFiles.of(List.of(
                        row("Đúng", 4, "1.000001", "A1"),
                        row("", 2, "1.000001", "A2"),
                        row("Trùng mã", 3, "1.000001", "A1"),
                        row("Thiếu mã", "cao", "1.000001", ""))),
                true);

        assertThat(done.get("state").asString()).isEqualTo("READY");
        assertThat(done.at("/counts/good").intValue()).isEqualTo(1);
        assertThat(done.at("/counts/wrong").intValue()).isEqualTo(3);
        assertThat(done.get("default").booleanValue()).isFalse();
        assertThat(errorsOf(done))
                .containsExactlyInAnyOrder(
                        "3 A Name REQUIRED",
                        "3 B Level LEVEL_UNKNOWN",
                        "4 E ID MCDT REPEATED_CODE",
                        "5 B Level LEVEL_UNKNOWN",
                        "5 E ID MCDT REQUIRED");
        assertThat(done.at("/errors/0/message").asString()).isEqualTo("Không được để trống.");
    }

    @Test
    void aFileWithWrongRowsIsOnlyTakenWhenThatIsAskedFor() {
        var done = catalogue.imported(
                CatalogueFiles.of(List.of(row("Đúng", 4, "1.000001", "A1"), row("Sai", 1, "1.000001", "A2"))), true);
        var id = done.get("id").longValue();

        var refused = catalogue.makeDefault(id, false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("VERSION_HAS_WRONG_ROWS");
        assertThat(catalogue.services("").get("total").intValue()).isZero();

        catalogue.makeDefault(id, true).expect(200);
        assertThat(catalogue.services("").get("total").intValue()).isEqualTo(1);
    }

    @Test
    void theMarkedFileCanBeCorrectedAndUploadedAgain() throws IOException {
        var done = catalogue.imported(
                CatalogueFiles.of(List.of(row("Đúng", 4, "1.000001", "A1"), row("Sai", 1, "1.000001", "A2"))), false);

        var marked = admin.download(catalogue.importPath(done.get("id").longValue(), "/errors.xlsx"));
        var corrected = new ByteArrayOutputStream();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            var cell = workbook.getSheetAt(0).getRow(2).getCell(1);
            assertThat(cell.getCellComment().getString().getString()).contains("0, 3");
            cell.setCellValue(3);
            workbook.write(corrected);
        }

        var again = catalogue.imported(corrected.toByteArray(), true);
        assertThat(again.at("/counts/wrong").intValue()).isZero();
        assertThat(again.at("/counts/good").intValue()).isEqualTo(2);
        assertThat(again.get("default").booleanValue()).isTrue();
    }

    @Test
    void theSameFileTwiceIsOfferedNotDuplicated() {
        var file = CatalogueFiles.letter();
        var first = catalogue.imported(file, false);

        var second = catalogue.upload(file, true).expect(200);

        assertThat(second.json().get("id")).isEqualTo(first.get("id"));
        assertThat(second.header("Location")).endsWith("/" + first.get("id"));
        assertThat(admin.get(catalogue.path("/service-imports"))
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(catalogue.services("").get("total").intValue()).isZero();
    }

    @Test
    void zerosThatExcelDroppedAreRestoredOrAskedFor() {
        catalogue.imported(CatalogueFiles.letter(), true);

        var done = catalogue.imported(
                CatalogueFiles.of(List.of(row("Đã có", 4, 1.00398, 1), row("Mới", 4, 2.000221, 77))), true);

        assertThat(catalogue
                        .services("")
                        .get("items")
                        .valueStream()
                        .map(service -> service.get("idMcdt").asString() + " "
                                + service.get("idCdvcqg").asString()))
                .containsExactly("000001 1.003980", "77 2.000221");
        var found = admin.get(catalogue.importPath(done.get("id").longValue(), "/findings?severity=WARNING"))
                .expect(200)
                .json();
        assertThat(found.get("items")
                        .valueStream()
                        .map(finding -> finding.get("code").asString()))
                .containsExactly("ZEROS_RESTORED", "ZEROS_RESTORED", "ZEROS_MAY_BE_LOST");
    }

    @Test
    void whatIsOddIsTakenWithAWarning() {
        var done = catalogue.imported(
                CatalogueFiles.of(List.of(
                        List.of("Tên", 4, "https://dichvucong.gov.vn/p/1", "1.000001.H34", "A1"),
                        List.of("Tên", 4, "", "1.000001.000.00.00.H56", "A2"),
                        List.of("Tên", 4, "", "QT-01", "A3"),
                        List.of("Tên", 4, "", "", "A4"))),
                true);

        assertThat(done.get("default").booleanValue()).isTrue();
        var found = admin.get(catalogue.importPath(done.get("id").longValue(), "/findings"))
                .expect(200)
                .json();
        assertThat(found.get("items")
                        .valueStream()
                        .map(finding -> finding.get("code").asString()))
                .containsExactly("FOREIGN_HOST", "OTHER_ORGANISATION", "NO_NATIONAL_PART", "NO_NATIONAL_CODE");
    }

    @Test
    void aFileWithoutTheColumnsFailsAndSaysWhichAreMissing() {
        var out = CatalogueFiles.withHeader(List.of("Tên", "Ghi chú"), List.of(List.of("a", "b")));

        var done = catalogue.imported(out, true);

        assertThat(done.get("state").asString()).isEqualTo("FAILED");
        assertThat(done.at("/failure/code").asString()).isEqualTo("FILE_MISSING_COLUMNS");
        assertThat(done.at("/failure/message").asString()).contains("Level").contains("ID MCDT");
    }

    @Test
    void aFileWithAHeaderAloneFails() {
        var done = catalogue.imported(CatalogueFiles.of(List.of()), true);

        assertThat(done.get("state").asString()).isEqualTo("FAILED");
        assertThat(done.at("/failure/code").asString()).isEqualTo("NO_ROWS");
    }

    @Test
    void whatIsNoWorkbookIsRefusedAtOnce() {
        var refused = catalogue.upload("Name,Level\r\nA,4\r\n".getBytes(UTF_8), true);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("FILE_TEXT_INSTEAD");
        assertThat(refused.json().get("detail").asString()).contains(".xlsx");
        assertThat(admin.get(catalogue.path("/service-imports"))
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWithTheLimit() {
        var refused = catalogue.upload(new byte[51 * 1024 * 1024], true);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().get("detail").asString()).contains("50 MiB");
    }

    @Test
    void anImportThatIsOverCannotBeCancelled() {
        var done = catalogue.imported(CatalogueFiles.letter(), false);

        var refused = admin.post(catalogue.importPath(done.get("id").longValue(), "/cancellation"), "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("IMPORT_IS_OVER");
    }

    @Test
    void hostileTextIsKeptAsTextAndGivenOutAsText() throws IOException {
        var name = "=cmd|'/c calc'!A0\t\\N \"{}\"";
        catalogue.imported(CatalogueFiles.of(List.of(row(name, 4, "1.000001", "@SUM(1+1)"))), true);

        assertThat(catalogue.services("").at("/items/0/idMcdt").asString()).isEqualTo("@SUM(1+1)");
        try (var workbook =
                WorkbookFactory.create(new ByteArrayInputStream(admin.download(catalogue.path("/services/export"))))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("=cmd|");
        }
    }

    @Test
    void theExportIsImportedAgainWithoutChange() {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("Tên có dấu ă â đ", 4, "https://motcua.gov.vn/a?b=c", "1.000001.H34", "000123"));
        rows.add(List.of("+84 tên", 0, "", "", "-1"));
        catalogue.imported(CatalogueFiles.of(rows), true);

        var again = catalogue.imported(admin.download(catalogue.path("/services/export")), false);

        var difference = admin.get(catalogue.importPath(again.get("id").longValue(), "/diff"))
                .expect(200)
                .json();
        assertThat(again.at("/counts/good").intValue()).isEqualTo(2);
        assertThat(difference.at("/services/total").intValue()).isZero();
    }

    private static List<String> errorsOf(JsonNode view) {
        return view.get("errors")
                .valueStream()
                .map(error -> error.get("row").asString() + " "
                        + error.get("columnLetter").asString() + " "
                        + error.get("column").asString() + " "
                        + error.get("code").asString())
                .toList();
    }
}
