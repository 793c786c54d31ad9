package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.spreadsheet.SheetWriter;

/** The letter's path: Dịch vụ công → Import → file, tick "v", Lưu → success (letter 1043, annex 1, II). */
@Order(6)
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceCatalogueTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADER = List.of("Name", "Level", "Url", "ID CDVCQG", "ID MCDT");
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final Platform platform;
    private final Browser browser;

    ServiceCatalogueTest(Platform platform) {
        this.platform = platform;
        this.browser = new Browser(platform);
    }

    @AfterEach
    void nothingWentWrongInThePages() {
        assertThat(browser.problems()).isEmpty();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "operator.h56"})
    void aCatalogueIsImportedIntoUse(String username) throws IOException, InterruptedException {
        var services = services(platform.newSite("H56").siteId());
        var page = browser.signIn(username, services);
        page.locator(".empty a[href$='/services/import']").click();

        page.setInputFiles("#file", file(List.of(service("Cấp giấy chứng nhận kiểm dịch", 3, "000001"))));
        page.locator("#default").check();
        Browser.screenshot(page, "catalogue-import-" + username);
        page.locator("#import-form button[type=submit]").click();

        assertThat(page.locator("#import")).containsText("Import thành công", PATIENTLY);
        assertThat(page.locator("#count-good")).hasText("1");
        assertThat(page.locator("#import")).containsText("Danh mục này đang được dùng.");
        Browser.screenshot(page, "catalogue-imported-" + username);
        page.navigate(platform.url() + services);
        page.fill("#q", "kiem dich");
        assertThat(page.locator("#found")).hasText("1 Dịch vụ công được tìm thấy");
        assertThat(page.locator("#services tbody")).containsText("000001");
        Browser.screenshot(page, "catalogue-services-" + username);
        page.context().close();
    }

    @Test
    void aVersionIsComparedThenMadeTheDefault() throws IOException, InterruptedException {
        var services = services(platform.newSite("H56").siteId());
        var page = browser.signIn("operator.h56", services + "/import");
        upload(page, true, List.of(service("Giữ nguyên", 3, "000001"), service("Bị bỏ", 3, "000002")));

        page.navigate(platform.url() + services + "/import");
        upload(page, false, List.of(service("Giữ nguyên", 4, "000001"), service("Thêm mới", 3, "000003")));

        assertThat(page.locator("#details .switch")).containsText("Thêm (1)");
        assertThat(page.locator("#details tbody")).containsText(Pattern.compile("Level:\\s*3\\s*→\\s*(thành)?\\s*4"));
        Browser.screenshot(page, "catalogue-differences");
        page.locator("#import button.primary").click();
        assertThat(page.locator("dialog[open] [data-count=removed]")).hasText("1");
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("#in-use")).containsText("Đang dùng phiên bản 2");
        assertThat(page.locator("#services tbody")).containsText("Thêm mới");

        page.navigate(platform.url() + services + "/imports");
        Browser.screenshot(page, "catalogue-history");
        page.locator("#versions button").click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("#in-use")).containsText("Đang dùng phiên bản 1");
        page.context().close();
    }

    @Test
    void wrongRowsAreListedInThePage() throws IOException, InterruptedException {
        var services = services(platform.newSite("H56").siteId());
        var page = browser.signIn("operator.h56", services + "/import");

        page.setInputFiles("#file", file(List.of(service("Đúng", 3, "000001"), service("Sai", 2, "000002"))));
        page.locator("#default").check();
        page.locator("#import-form button[type=submit]").click();

        assertThat(page.locator("#import")).containsText("1 dòng sai chưa được nhận", PATIENTLY);
        assertThat(page.locator("#details tbody")).containsText("Mức độ phải là 0, 3 hoặc 4");
        Browser.screenshot(page, "catalogue-errors");
        page.navigate(platform.url() + services);
        assertThat(page.locator("main")).containsText("Chưa có danh mục dịch vụ công");
        page.context().close();
    }

    private static void upload(Page page, boolean makeDefault, List<List<Object>> rows) throws IOException {
        page.setInputFiles("#file", file(rows));
        page.locator("#default").setChecked(makeDefault);
        page.locator("#import-form button[type=submit]").click();
        assertThat(page.locator("#import")).containsText("Import thành công", PATIENTLY);
    }

    private static FilePayload file(List<List<Object>> rows) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(content)) {
            sheet.header(HEADER);
            rows.forEach(sheet::row);
        }
        return new FilePayload("danh-muc.xlsx", XLSX, content.toByteArray());
    }

    private static List<Object> service(String name, int level, String idMcdt) {
        return List.of(name, level, "", "1.001001.000.00.00.H56", idMcdt);
    }

    private static String services(int siteId) {
        return "/websites/" + siteId + "/services";
    }
}
