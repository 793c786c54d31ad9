package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

@Order(6)
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    /** What a screen reader stumbles over; an empty list is a page without such places. */
    private static final String STUMBLING_BLOCKS = """
            () => {
              const blocks = [];
              const named = e => (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')
                  || e.getAttribute('title') || e.textContent || '').trim() !== ''
                  || e.querySelector('img[alt]:not([alt=""]), svg title') !== null;
              if (!document.documentElement.lang) blocks.push('no language');
              if (!document.title) blocks.push('no title');
              if (document.querySelectorAll('main').length !== 1) blocks.push('not exactly one main');
              if (document.querySelectorAll('h1').length !== 1) blocks.push('not exactly one h1');
              for (const image of document.querySelectorAll('img:not([alt])')) blocks.push('image ' + image.src);
              for (const e of document.querySelectorAll('button, a[href]'))
                if (!named(e)) blocks.push('nameless ' + e.outerHTML.slice(0, 120));
              for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
                if (!(e.labels && e.labels.length) && !e.getAttribute('aria-label')
                    && !e.getAttribute('aria-labelledby')) blocks.push('unlabelled ' + e.outerHTML.slice(0, 120));
              for (const t of document.querySelectorAll('table'))
                if (!t.querySelector('th')) blocks.push('table without headers');
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) blocks.push('id twice: ' + id);
              return blocks;
            }
            """;

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final Platform platform;
    private final Browser browser;

    PagesTest(Platform platform) {
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
    @ValueSource(strings = {"admin", "officer", "operator.h56", "operator.h42", "viewer"})
    void everyUserSignsInAndOutAgain(String username) {
        var page = browser.signIn(username, "/");

        assertThat(page.locator("[data-user-name]")).not().isEmpty();
        if (username.startsWith("operator.")) {
            assertThat(page.locator("[data-user-organisation]")).hasText(username.endsWith("h56") ? "H56" : "H42");
        }
        Browser.screenshot(page, "overview-" + username);
        page.locator("form.logout button").click();
        assertThat(page.locator("#username")).isVisible(PATIENTLY);
        var signedOut = page.context()
                .request()
                .get(
                        platform.url() + "/websites",
                        RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0));
        assertThat(signedOut.status()).isEqualTo(302);
        page.context().close();
    }

    @Test
    void theOverviewShowsTheHeadlineIndicators() throws IOException, InterruptedException {
        var site = platform.newSite("H42");
        new SingleCalls(platform.url()).send(site, Events.received(site, "H42.01-261120-0002"), Shape.ENCODED_FORM);
        var today = LocalDate.now(Calendar.ZONE);
        var reports = platform.indicatorsFor("officer");
        var query =
                IndicatorQuery.between(today.minusDays(1), today.plusDays(1)).filteredBy("site", site.siteId());
        Platform.await("a dossier in the reports")
                .until(() -> reports.total(query).get(Indicator.B1), new Ratio(1, 1)::equals);

        var page = browser.signIn("officer", "/");

        assertThat(page.locator("main")).containsText("Hồ sơ trực tuyến toàn trình", containsIgnoringCase());
        assertThat(page.locator("main")).containsText(Pattern.compile("\\d+,\\d{2}\\s*%"));
        assertThat(page.locator("#trend-chart canvas, #trend-chart svg").first())
                .isVisible();
        page.locator("main details summary").first().click();
        assertThat(page.locator("main details table").first()).isVisible();
        assertNoStumblingBlocks(page);
        page.context().close();
    }

    @Test
    void aSitesPageShowsWhatTheSiteSendsWhileSomebodyWatches() throws IOException, InterruptedException {
        var site = platform.newSite("H42");
        var reports = platform.as("officer");
        Platform.await("the site in the reports").ignoreExceptions().until(() -> {
            reports.get("/api/reports/v1/indicators?ids=B1&site=" + site.siteId());
            return true;
        });
        var page = browser.signIn("operator.h42", "/reports/sites/" + site.siteId());
        assertThat(page.locator("[data-live-state]")).hasText("Đang cập nhật trực tiếp.");

        new SingleCalls(platform.url()).send(site, Events.received(site, "H42.01-261120-0003"), Shape.ENCODED_FORM);

        assertThat(page.locator("[data-live-list] li")).containsText("H42.01-261120-0003");
        assertThat(page.locator("[data-live-list] li")).containsText("Tiếp nhận trực tuyến");
        assertThat(page.locator("main")).not().containsText(Events.CITIZEN.nationalId());
        page.context().close();
    }

    @Test
    void theThemeIsChosenInTheHeaderAndRemembered() {
        var page = browser.signIn("viewer", "/");
        assertThat(page.locator("[data-theme-switch]")).hasAttribute("aria-pressed", "false");

        page.locator("[data-theme-switch]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate(platform.url() + "/reports");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("[data-theme-switch]")).hasAttribute("aria-pressed", "true");
        page.context().close();
    }

    @Test
    void theLanguageSwitchTurnsThePageEnglishAndBack() {
        var page = browser.signIn("viewer", "/");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");

        page.locator("[data-language=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("form.logout button"))
                .hasText(Pattern.compile("(sign|log) ?out", Pattern.CASE_INSENSITIVE));
        Browser.screenshot(page, "overview-english");
        assertNoStumblingBlocks(page);

        page.locator("[data-language=vi]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/websites", "/categories/users", "/reconciliations"})
    void everyPageCanBeReadAloud(String path) {
        var page = browser.signIn("admin", path);

        Browser.screenshot(page, "page" + path.replace('/', '-'));
        assertNoStumblingBlocks(page);
        page.context().close();
    }

    @Test
    void aWebsiteAndItsKeyAreMadeInThePages() {
        var page = browser.signIn("admin", "/websites");
        page.locator("a[href='/websites/new']").first().click();
        page.fill("#name", "Một cửa điện tử kiểm thử");
        page.fill("#url", "https://motcua.kiemthu.example");
        page.selectOption("#kind", "ONE_STOP");
        page.selectOption("#organisation", "H42");
        assertNoStumblingBlocks(page);
        page.locator("#site-form button[type=submit]").click();
        page.locator("main h1", containing("Một cửa điện tử kiểm thử")).waitFor();

        page.locator(".tabs a[href$='/api']").click();
        page.locator("#keys button[type=submit]").first().click();
        var key = page.locator("#new-key").textContent();
        Browser.screenshot(page, "website-key");
        assertNoStumblingBlocks(page);

        assertThat(key).matches("emc_\\d+_[0-9a-f]{64}");
        var site = new SimulatedSite(Integer.parseInt(key.split("_", -1)[1]), "H42", key);
        var calls = new SingleCalls(platform.url());
        Platform.await("the new key to be taken")
                .until(() -> calls.send(site, Events.received(site, "H42.01-261120-0001"), Shape.ENCODED_FORM)
                        .acknowledged());
        page.context().close();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.ContainsTextOptions containsIgnoringCase() {
        return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
    }

    private static void assertNoStumblingBlocks(Page page) {
        assertThat((List<?>) page.evaluate(STUMBLING_BLOCKS)).as(page.url()).isEmpty();
    }
}
