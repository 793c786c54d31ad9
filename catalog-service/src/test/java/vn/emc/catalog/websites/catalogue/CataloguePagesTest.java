package vn.emc.catalog.websites.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.imports.CatalogueFiles.row;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.CatalogApi.Answer;
import vn.emc.catalog.imports.CatalogueFiles;
import vn.emc.catalog.imports.SiteCatalogue;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class CataloguePagesTest {
    private static final String HTML = "text/html";
    private static final String HTMX = "HX-Request";

    private final CatalogApi admin;
    private final CatalogApi operator;
    private final CatalogApi foreigner;
    private final CatalogApi officer;
    private final CatalogApi viewer;
    private final SiteCatalogue catalogue;
    private final String services;

    CataloguePagesTest(@LocalServerPort int port) {
        admin = CatalogApi.asAdmin(port);
        operator = CatalogApi.asOperator(port, "H34");
        foreigner = CatalogApi.asOperator(port, "H56");
        officer = CatalogApi.asOfficer(port);
        viewer = CatalogApi.asViewer(port);
        catalogue = SiteCatalogue.ofNewSite(admin, "H34");
        services = "/websites/" + catalogue.siteId() + "/services";
    }

    @Test
    void withoutACatalogueTheNextStepIsShown() {
        assertThat(page(operator, services))
                .contains("Chưa có danh mục dịch vụ công", services + "/import", "/services/template")
                .doesNotContain("Dịch vụ công được tìm thấy");
        assertThat(page(viewer, services)).contains("chưa import danh mục").doesNotContain(services + "/import\"");
    }

    @Test
    void theListShowsTheServicesInUseAndWhichVersionThatIs() {
        catalogue.imported(CatalogueFiles.letter(), true);

        var page = page(operator, services);

        assertThat(page)
                .contains("STT", "Tên dịch vụ công", "Mức độ", "Url", "ID CDVCQG", "ID MCDT")
                .contains("<strong>3</strong> Dịch vụ công được tìm thấy")
                .contains("0 – Cung cấp thông tin", "3 – Một phần", "4 – Toàn trình")
                .contains("2.000221.000.00.00.H34", "000001")
                .contains("Đang dùng phiên bản 1", "danh-muc.xlsx", "bởi admin")
                .contains("Thêm mới", "Xuất file", "Lịch sử import", "/services/export?format=csv")
                .containsPattern("hx-get=\"" + services + "/\\d+/deletion\"")
                .containsPattern("hx-get=\"" + services + "/\\d+/embed-code\"");
    }

    @Test
    void theListIsSearchedFilteredSortedAndPaged() {
        catalogue.imported(CatalogueFiles.letter(), true);

        assertThat(page(operator, services + "?q=kiem+dich"))
                .contains("<strong>1</strong>", "kiểm dịch thực vật")
                .doesNotContain("xe cơ giới");
        assertThat(page(operator, services + "?level=4")).contains("<strong>1</strong>", "xe cơ giới");
        assertThat(page(operator, services + "?q=khong+co")).contains("Không tìm thấy dịch vụ công nào");
        assertThat(page(operator, services + "?sort=idMcdt,desc&size=1&level="))
                .contains("aria-sort=\"descending\"", "000003", "sort=idMcdt,asc", "page=1&amp;size=1")
                .doesNotContain("000001");
    }

    @Test
    void whoMayNotEditSeesNoButtonsToDoSo() {
        catalogue.imported(CatalogueFiles.letter(), true);
        var version = services + "/imports/" + firstImport();

        for (var reader : List.of(viewer, officer)) {
            for (var path : List.of(services, services + "/imports", version)) {
                assertThat(page(reader, path))
                        .doesNotContain("/deletion", "/edit\"", "/new\"", "/import\"", "/default");
            }
            assertThat(reader.get(services + "/new", "Accept", HTML).status()).isEqualTo(403);
            assertThat(reader.get(services + "/import", "Accept", HTML).status())
                    .isEqualTo(403);
            assertThat(reader.upload(services + "/imports", "a.xlsx", CatalogueFiles.letter(), "Accept", HTML)
                            .status())
                    .isEqualTo(403);
            assertThat(post(reader, version + "/default", Map.of()).status()).isEqualTo(403);
        }
        assertThat(page(viewer, services)).contains("embed-code").doesNotContain(">API MCĐT<", ">Mã nhúng<", ">KEY<");
        assertThat(page(officer, services)).contains(">API MCĐT<", ">Mã nhúng<");
    }

    @Test
    void aViewerFindsTheCatalogueByTheListOfWebsites() {
        var own = "/websites/" + catalogue.siteId();

        var list = page(viewer, "/websites?sort=id,desc&ingestMode=OPEN");

        assertThat(list)
                .contains("href=\"" + services + "\"")
                .doesNotContain("href=\"" + own + "\"", ">KEY<", "/websites/new", "/websites/audit");
        assertThat(page(viewer, services)).contains("href=\"/websites\">‹");
        assertThat(page(officer, "/websites?sort=id,desc")).contains("href=\"" + own + "\"", ">KEY<");
        for (var path : List.of(own, own + "/api", own + "/edit", "/websites/options")) {
            assertThat(viewer.get(path, "Accept", HTML).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void somebodyElsesCatalogueDoesNotExist() {
        catalogue.imported(CatalogueFiles.letter(), true);
        var version = services + "/imports/" + firstImport();
        var service = services + "/" + firstService();

        for (var path : List.of(
                services,
                services + "/new",
                services + "/import",
                services + "/imports",
                version,
                version + "/default",
                service + "/edit",
                service + "/deletion",
                service + "/embed-code")) {
            assertThat(foreigner.get(path, "Accept", HTML).status()).as(path).isEqualTo(404);
        }
        for (var path :
                List.of(services, service, service + "/deletion", version + "/default", version + "/cancellation")) {
            assertThat(post(foreigner, path, form("X", "4", "X1")).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(foreigner
                        .upload(services + "/imports", "a.xlsx", CatalogueFiles.letter())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileIsUploadedAndItsDetailsOpen() {
        var form = page(operator, services + "/import");
        assertThat(form)
                .contains("hx-encoding=\"multipart/form-data\"", "type=\"file\"", "Dùng làm mặc định", "<progress");

        var uploaded = operator.upload(
                services + "/imports?default=true", "danh-muc.xlsx", CatalogueFiles.letter(), HTMX, "true");

        var details = uploaded.expect(204).header("HX-Redirect");
        assertThat(details).matches(services + "/imports/\\d+");
        catalogue.finished(Long.parseLong(details.substring(details.lastIndexOf('/') + 1)));
        assertThat(page(operator, details))
                .contains("Import thành công", "Danh mục này đang được dùng.", "id=\"count-good\">3<")
                .doesNotContain("Đặt làm mặc định", "hx-trigger=\"every");
        assertThat(page(operator, services)).contains("<strong>3</strong>");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInTheForm() {
        var refused = operator.upload(
                services + "/imports", "danh-muc.xlsx", "<html></html>".getBytes(StandardCharsets.UTF_8), HTMX, "true");

        assertThat(refused.expect(422).body())
                .contains("id=\"import-form\"", "Chưa import được.", "trang web (HTML) đổi đuôi")
                .contains("aria-invalid=\"true\"");
        assertThat(operator.upload(services + "/imports", "", new byte[0], HTMX, "true")
                        .expect(422)
                        .body())
                .contains("Không được để trống.");
        assertThat(page(operator, services + "/imports")).contains("Chưa có lần import nào");
    }

    @Test
    void theSameFileIsOfferedNotTakenAgain() {
        var file = CatalogueFiles.letter();
        var first = catalogue.imported(file, false).get("id").longValue();

        var again = operator.upload(services + "/imports", "ten-khac.xlsx", file, HTMX, "true");

        var details = again.expect(204).header("HX-Redirect");
        assertThat(details).isEqualTo(services + "/imports/" + first + "?known=true");
        assertThat(page(operator, details))
                .contains("File này đã được import ở phiên bản 1.", services + "/imports/" + first + "/default");
    }

    @Test
    void whatAVersionChangesIsShownBeforeItIsMadeTheDefault() {
        catalogue.imported(CatalogueFiles.letter(), true);
        var next = catalogue
                .imported(
                        CatalogueFiles.of(List.of(
                                row(
                                        "Cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn tiền chất thuốc nổ",
                                        4,
                                        "2.000221.000.00.00.H34",
                                        "000001"),
                                row("Cấp Giấy chứng nhận kiểm dịch thực vật", 3, "1.003984.000.00.00.H34", "000002"),
                                row("Thủ tục mới", 3, "1.000009.000.00.00.H34", "000009"))),
                        false)
                .get("id")
                .longValue();
        var version = services + "/imports/" + next;

        assertThat(page(operator, version))
                .contains("chưa được dùng", "So với phiên bản 1 đang dùng.", "Thêm (1)", "Bỏ (1)", "Sửa (1)")
                .contains("Level:", "<del>0</del>", "<ins>4</ins>", "Thủ tục mới", "xe cơ giới", "/diff.xlsx");
        assertThat(page(operator, version + "?part=DIFFERENCES&kind=ADDED"))
                .contains("Thủ tục mới")
                .doesNotContain("xe cơ giới");
        assertThat(page(operator, version + "/default"))
                .contains("data-shows", "Đặt phiên bản 2 làm mặc định?", "Thay cho phiên bản 1.")
                .contains("data-count=\"added\">1<", "data-count=\"removed\">1<", "data-count=\"changed\">1<");

        var made = post(operator, version + "/default", Map.of("goodRowsOnly", "false"), HTMX, "true");

        assertThat(made.expect(204).header("HX-Redirect")).isEqualTo(services + "?done=MADE_DEFAULT");
        assertThat(page(operator, services + "?done=MADE_DEFAULT"))
                .contains("Đã đặt làm mặc định.", "Đang dùng phiên bản 2", "Thủ tục mới", "bởi operator");
    }

    @Test
    void wrongRowsAreListedAndOnlyTakenOutWhenThatIsAskedFor() {
        var id = catalogue
                .imported(
                        CatalogueFiles.of(List.of(
                                row("Đúng", 4, "1.000001", "A1"),
                                row("Sai mức", 2, "1.000001", "A2"),
                                row("Không mã quốc gia", 3, "", "A3"))),
                        true)
                .get("id")
                .longValue();
        var version = services + "/imports/" + id;

        assertThat(page(operator, version))
                .contains("1 dòng sai chưa được nhận", "/errors.xlsx", "Mức độ phải là 0, 3 hoặc 4")
                .contains("Chỉ nhận 2 dòng đúng", version + "/default?goodRowsOnly=true")
                .doesNotContain("hx-get=\"" + version + "/default\"");
        assertThat(page(operator, version + "?part=FINDINGS&severity=WARNING"))
                .contains("Chưa có ID CDVCQG")
                .doesNotContain("Mức độ phải là");
        assertThat(post(operator, version + "/default", Map.of("goodRowsOnly", "false"), HTMX, "true")
                        .expect(422)
                        .body())
                .contains("data-shows", "Phiên bản 1 có 1 dòng sai");
        assertThat(page(operator, version + "/default?goodRowsOnly=true")).contains("1 dòng sai bị bỏ");

        post(operator, version + "/default", Map.of("goodRowsOnly", "true"), HTMX, "true")
                .expect(204);

        assertThat(page(operator, services)).contains("<strong>2</strong>");
    }

    @Test
    void findingsAndTheVersionsServicesArePaged() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var i = 0; i < 60; i++) {
            rows.add(row("Thủ tục số " + i, i < 55 ? 9 : 4, "1.000001", "B" + i));
        }
        var version = services + "/imports/"
                + catalogue.imported(CatalogueFiles.of(rows), false).get("id").longValue();

        assertThat(page(operator, version)).contains("part=FINDINGS&amp;page=1&amp;size=50");
        assertThat(page(operator, version + "?part=FINDINGS&severity=ERROR&page=1"))
                .contains("severity=ERROR&amp;page=0", "51 – 55");
        assertThat(page(operator, version + "?part=SERVICES&q=so+57&sort=name,desc"))
                .contains("Thủ tục số 57")
                .doesNotContain("Thủ tục số 58");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        var failed = catalogue.finished(catalogue
                .upload(CatalogueFiles.withHeader(List.of("Tên", "Ghi chú"), List.of()), true)
                .expect(202)
                .json()
                .get("id")
                .longValue());

        assertThat(page(operator, services + "/imports/" + failed.get("id")))
                .contains("File không đọc được", "Không sheet nào có đủ các cột", "Import lại")
                .doesNotContain("Import thành công", "hx-trigger=\"every");
    }

    @Test
    void theHistoryListsEveryVersionAndOffersTheOlderOnes() {
        catalogue.imported(CatalogueFiles.letter(), true);
        var first = firstImport();
        post(operator, services, form("Thêm tay", "4", "T1"), HTMX, "true").expect(204);

        var history = page(operator, services + "/imports");

        assertThat(history)
                .contains("danh-muc.xlsx", "Quyết định 1", "Sửa tay", "Đang dùng", "operator")
                .contains(services + "/imports/" + first + "/default");
        assertThat(history.indexOf("Quyết định 1")).isLessThan(history.indexOf("danh-muc.xlsx"));
        assertThat(Pattern.compile(">Đặt làm mặc định<").matcher(history).results())
                .hasSize(1);
        assertThat(page(operator, services + "/imports?size=1"))
                .contains("page=1&amp;size=1")
                .doesNotContain("danh-muc.xlsx");
    }

    @Test
    void aServiceIsAddedChangedAndDeletedWithAReason() {
        assertThat(page(operator, services + "/new"))
                .contains("id=\"service-form\"")
                .doesNotContain("name=\"version\"");
        assertThat(post(operator, services, form("Thủ tục tay", "3", "T1"), HTMX, "true")
                        .expect(204)
                        .header("HX-Redirect"))
                .isEqualTo(services + "?done=ADDED");
        var service = services + "/" + firstService();
        var version = version(page(operator, service + "/edit"));

        post(operator, service, with(form("Thủ tục đổi tên", "4", "T1"), "version", version), HTMX, "true")
                .expect(204);
        assertThat(page(operator, services)).contains("Thủ tục đổi tên", "4 – Toàn trình");

        var question = page(operator, service + "/deletion");
        assertThat(question).contains("data-shows", "Thủ tục đổi tên", "name=\"reason\"");
        assertThat(post(
                                operator,
                                service + "/deletion",
                                Map.of("reason", "Bãi bỏ", "version", version(question)),
                                HTMX,
                                "true")
                        .expect(204)
                        .header("HX-Redirect"))
                .isEqualTo(services + "?done=DELETED");
        assertThat(page(operator, services)).contains("<strong>0</strong>");
        assertThat(page(operator, services + "/imports")).contains("Bãi bỏ");
    }

    @Test
    void whatIsWrongWithAServiceStandsAtItsField() {
        post(operator, services, form("Có trước", "3", "T1"), HTMX, "true").expect(204);

        var refused = post(operator, services, with(form("", "", "T2"), "url", "không phải"), HTMX, "true");
        assertThat(refused.expect(422).body())
                .contains("name-error", "level-error", "url-error", "value=\"không phải\"");

        assertThat(post(operator, services, with(form("Dài", "3", "T2"), "reason", "x".repeat(501)), HTMX, "true")
                        .expect(422)
                        .body())
                .contains("reason-error");
        var taken = post(operator, services, form("Trùng", "3", "T1"), HTMX, "true");
        assertThat(taken.expect(422).body())
                .containsPattern("id=\"idMcdt-error\"[^>]*>Đã có dịch vụ công khác mang ID MCDT T1");
    }

    @Test
    void whatIsOddWithASavedServiceIsSaidAfterwards() {
        var odd = with(with(form("Ở trang khác", "3", "T1"), "url", "https://khac.gov.vn/1"), "idCdvcqg", "");

        var list = post(operator, services, odd, HTMX, "true").expect(204).header("HX-Redirect");

        var service = services + "/" + firstService();
        assertThat(list).isEqualTo(services + "?done=ADDED&service=" + firstService());
        assertThat(page(operator, list))
                .contains("Đã thêm.", "khac.gov.vn, không thuộc trang này", "Chưa có ID CDVCQG", service + "/edit");
        assertThat(page(operator, list + "&lang=en"))
                .contains("belongs to khac.gov.vn")
                .doesNotContain("??");

        var mended = post(operator, service, form("Ở trang này", "3", "T1"), HTMX, "true");

        assertThat(mended.expect(204).header("HX-Redirect")).isEqualTo(services + "?done=CHANGED");
        assertThat(page(operator, list)).doesNotContain("id=\"warnings\"");
        assertThat(page(operator, services + "?service=987654321")).doesNotContain("id=\"warnings\"");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        post(operator, services, form("Ban đầu", "3", "T1"), HTMX, "true").expect(204);
        var service = services + "/" + firstService();
        var version = version(page(operator, service + "/edit"));
        post(admin, service, with(form("Của người khác", "3", "T1"), "version", version))
                .expect(303);

        var late = post(operator, service, with(form("Đến muộn", "3", "T1"), "version", version), HTMX, "true");
        assertThat(late.expect(422).body()).contains("đã được người khác thay đổi", service + "/edit");
        var deletion = post(operator, service + "/deletion", Map.of("version", version), HTMX, "true");
        assertThat(deletion.expect(422).body()).contains("data-shows", "đã được người khác thay đổi");

        assertThat(page(operator, services)).contains("Của người khác").doesNotContain("Đến muộn");
    }

    @Test
    void theEmbedCodesOfAServiceCanBeCopied() {
        catalogue.imported(CatalogueFiles.letter(), true);
        var service = firstService();

        assertThat(page(viewer, services + "/" + service + "/embed-code"))
                .contains("data-shows", "data-copies=\"code-collect\"", "data-copies=\"code-view\"")
                .contains("data-copies=\"code-view-not-online\"", "trackDVC&#39;, &#39;" + service + "&#39;")
                .doesNotContain("<script>");
    }

    @Test
    void pagesSpeakEnglishWithoutMissingTexts() {
        catalogue.imported(CatalogueFiles.of(List.of(row("A", 4, "1.000001", "A1"), row("B", 2, "", "A2"))), false);
        var version = services + "/imports/" + firstImport();

        for (var path : List.of(
                services,
                services + "/new",
                services + "/import",
                services + "/imports",
                version,
                version + "?part=DIFFERENCES",
                version + "?part=SERVICES",
                version + "/default")) {
            for (var language : List.of("vi", "en")) {
                assertThat(page(admin, path + (path.contains("?") ? "&" : "?") + "lang=" + language))
                        .as(path)
                        .doesNotContain("??", "style=\"", "onclick");
            }
        }
        assertThat(page(admin, services + "/import?lang=en")).contains("Make it the default");
    }

    private long firstImport() {
        var versions = admin.get(catalogue.path("/service-imports")).json().get("items");
        return versions.get(versions.size() - 1).get("id").longValue();
    }

    private long firstService() {
        return catalogue.services("").get("items").get(0).get("id").longValue();
    }

    private static String version(String form) {
        var matcher = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> form(String name, String level, String idMcdt) {
        return Map.of(
                "name",
                name,
                "level",
                level,
                "url",
                "",
                "idCdvcqg",
                "1.000001.000.00.00.H34",
                "idMcdt",
                idMcdt,
                "reason",
                "Quyết định 1");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new java.util.TreeMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String page(CatalogApi user, String path) {
        return user.get(path, "Accept", HTML).expect(200).body();
    }

    private static Answer post(CatalogApi user, String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return user.submit(path, body, headers);
    }
}
