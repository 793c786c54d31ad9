package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.emc.local.Part;
import vn.emc.simulator.platform.PlatformException;

/** The letter's path Danh mục → Import User (letter of 2023, annex II), as far as the reports. */
@Order(6)
@WithPlatform
class AccountListTest {
    private static final String HEADER = "ID_local,ID_QG,TYPE,CREATDATE_USER,LAST_LOGIN\n";
    private static final int MANY = 1_000_000;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Platform platform;

    AccountListTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aListIsImportedAcceptedAndReported() throws InterruptedException {
        var site = platform.newSite("H56").siteId();
        try (var browser = new Browser(platform)) {
            var page = browser.signIn("operator.h56", "/categories/users");
            page.selectOption("#site", String.valueOf(site));
            page.setInputFiles("#file", new FilePayload("tai-khoan.csv", "text/csv", (HEADER + """
                    cong-dan-1,001099000001,2,01/02/2024,15/11/2024 08:30:00
                    cong-dan-2,,2,01/02/2024,
                    0101234567,,1,05/03/2024,01/10/2024
                    can-bo-1,,9,05/03/2024,
                    """).getBytes(UTF_8)));
            Browser.screenshot(page, "accounts-import");
            page.locator("#import-form button[type=submit]").click();

            assertThat(page.locator("#import")).containsText("Đã đọc xong, chờ quyết định", PATIENTLY);
            assertThat(page.locator("#import [data-count=added]")).hasText("3");
            assertThat(page.locator("#findings")).containsText("TYPE phải là 1");
            Browser.screenshot(page, "accounts-delta");
            page.locator("#accept").click();
            assertThat(page.locator("dialog[open]")).containsText("Chấp nhận danh sách 1?");
            Browser.screenshot(page, "accounts-acceptance");
            page.locator("dialog[open] button[type=submit]").click();
            assertThat(page.locator("#import")).containsText("Danh sách này đang được dùng.");

            Platform.await("the figures in the reports")
                    .until(
                            () -> platform.as("operator.h56")
                                    .get("/api/reports/v1/accounts?site=" + site)
                                    .toString(),
                            report -> report.contains("\"total\":3"));
            page.navigate(platform.url() + "/reports/accounts?site=" + site);
            assertThat(page.locator("main")).containsText("3");
            Browser.screenshot(page, "accounts-report");
            page.navigate(platform.url() + "/categories/users/sites/" + site);
            assertThat(page.locator("#lists")).containsText("tai-khoan.csv");
            Browser.screenshot(page, "accounts-history");
            page.navigate(platform.url() + "/categories/users");
            Browser.screenshot(page, "accounts-sites");
            page.context().close();
            assertThat(browser.problems()).isEmpty();
        }
    }

    @Test
    void aReadingCutOffByAKillEndsWithoutDoubledRows(@TempDir Path folder) throws IOException, InterruptedException {
        var site = platform.newSite("H56").siteId();
        var imports = "/api/accounts/v1/sites/" + site + "/imports";
        var list = platform.as("admin").upload(imports, many(folder));
        var path = imports + "/" + list.get("id").asLong();
        Platform.await("the reading to be under way")
                .until(() -> state(path), state -> state.at("/progress/rows").asInt() > 0);

        platform.local().kill(Part.ACCOUNT);
        platform.local().start(EnumSet.of(Part.ACCOUNT));

        // It is noticed after a few missed heartbeats that nobody reads any more.
        var read = Platform.await("the list to be read after all")
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> state(path),
                        state -> "READY".equals(state.path("state").asString()));
        assertThat(read.at("/counts/good").asInt()).isEqualTo(MANY);
        assertThat(read.at("/delta/added").asInt()).isEqualTo(MANY);
    }

    private JsonNode state(String path) throws InterruptedException {
        try {
            return platform.as("admin").get(path);
        } catch (PlatformException away) {
            return MissingNode.getInstance();
        }
    }

    private static Path many(Path folder) throws IOException {
        var file = folder.resolve("tai-khoan.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (var number = 0; number < MANY; number++) {
                out.write("tk%d,%012d,2,01/02/2024,15/11/2024 08:30:00\n".formatted(number, number));
            }
        }
        return file;
    }
}
