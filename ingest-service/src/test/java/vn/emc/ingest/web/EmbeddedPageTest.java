package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

/** The embed code as catalog-service gives it out, on the pages of a portal, in the installed Chromium. */
@ServiceTest(database = "emc_ingest")
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedPageTest {
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String PEOPLE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                    + " Safari/537.36";

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    private final List<String> problems = new ArrayList<>();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    private final Portal portal = portal();
    private int site;
    private BrowserContext context = browser.newContext();

    private static Portal portal() {
        try {
            return new Portal();
        } catch (IOException noPort) {
            throw new AssertionError(noPort);
        }
    }

    private static Path installed() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> CHROMIUM.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is not installed"));
    }

    @BeforeAll
    void theServiceTakesHits() {
        var warm = SiteStates.introduce(bootstrapServers, sites, SiteStates.portal(SiteStates.newId(), portal.url()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> new Calls(port)
                                .post("/tracking", "idsite=" + warm + "&rec=1")
                                .statusCode()
                        == 200);
    }

    @BeforeEach
    void aPortalOfItsOwn() {
        site = SiteStates.introduce(bootstrapServers, sites, SiteStates.portal(SiteStates.newId(), portal.url()));
        problems.clear();
        context = browser.newContext(new NewContextOptions().setUserAgent(PEOPLE));
    }

    @AfterEach
    void nothingWentWrongInThePage() {
        context.close();
        assertThat(problems).isEmpty();
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
        portal.close();
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }

    /** As EmbedCode in catalog-service writes it. */
    private String embedCode() {
        return """
            <script>
            var _govaq = window._govaq || [];
            _govaq.push(['trackPageView']);
            _govaq.push(['enableLinkTracking']);
            (function () {
              _govaq.push(['setTrackerUrl', '%1$s/tracking']);
              _govaq.push(['setSiteId', '%2$d']);
              var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0];
              g.async = true; g.src = '%1$s/embed/gov-tracking.min.js'; s.parentNode.insertBefore(g, s);
            })();
            </script>\
            """.formatted(service(), site);
    }

    private String scriptFirst() {
        return "<script src=\"" + service() + "/embed/gov-tracking.min.js\"></script>";
    }

    private Page open(String path) {
        var page = context.newPage();
        page.onPageError(error -> problems.add(error));
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().matches(".*(404|favicon).*")) {
                problems.add(message.text());
            }
        });
        page.navigate(portal.url() + path);
        return page;
    }

    private List<PageEvent> published(int atLeast) {
        return new Published(bootstrapServers).pageEvents(site, atLeast);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theEmbedCodeTellsOfThePageWhicheverIsLoadedFirst(boolean scriptFirst) {
        portal.page("/", scriptFirst ? scriptFirst() + embedCode() : embedCode(), "<h1>Cổng</h1>");

        open("/?id=7").waitForSelector("#emc-logo");

        assertThat(published(1))
                .extracting(PageEvent::kind, PageEvent::standing, PageEvent::page, PageEvent::title)
                .containsExactly(tuple(PageEventKind.PAGE_VIEW, PageEventStanding.COUNTED, "/?id=7", "Trang /"));
    }

    @Test
    void theQueueIsTheOnlyGlobalAndThereIsNoCookie() {
        portal.page("/", "<script>window.before = Object.keys(window)</script>" + embedCode(), "");

        var page = open("/");
        page.waitForSelector("#emc-logo");

        assertThat(page.evaluate("Object.keys(window).filter(name => !before.includes(name) && name !== 'before')"))
                .isEqualTo(List.of("_govaq"));
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
        assertThat(context.cookies()).isEmpty();
        published(1);
    }

    @Test
    void pagesThatAreNotLoadedAreTold() {
        portal.page("/", embedCode(), "");

        var page = open("/");
        page.waitForSelector("#emc-logo");
        page.evaluate("history.pushState({}, '', '/ho-so'); document.title = 'Hồ sơ'");
        page.waitForTimeout(300);
        page.evaluate("history.replaceState({scroll: 1}, '')");
        page.evaluate("location.hash = '#/buoc-2'");
        page.waitForTimeout(300);
        page.evaluate("location.hash = '#muc-luc'");
        page.waitForTimeout(300);
        page.evaluate("history.go(-3)");
        page.waitForTimeout(400);

        assertThat(published(5))
                .extracting(PageEvent::page)
                .containsExactly("/", "/ho-so", "/ho-so#/buoc-2", "/ho-so", "/");
        assertThat(published(5)).extracting(PageEvent::title).contains("Hồ sơ");
    }

    @Test
    void anApplicationThatTellsOfItsPagesItselfIsNotCountedTwice() {
        portal.page("/", embedCode(), "");

        var page = open("/");
        page.waitForSelector("#emc-logo");
        page.evaluate("history.pushState({}, '', '/hai')");
        page.waitForTimeout(200);
        page.evaluate("_govaq.push(['trackPageView', 'Trang hai'])");
        page.waitForTimeout(1_500);
        page.evaluate("_govaq.push(['trackPageView'])");

        assertThat(published(3)).extracting(PageEvent::page).containsExactly("/", "/hai", "/hai");
    }

    @Test
    void linksAndDownloadsAreTold() {
        portal.page(
                "/",
                embedCode(),
                "<a id=ngoai href='https://other.example.org/x'>ngoài</a> <a id=tep href='/mau.docx'><b>tệp</b></a>"
                        + " <a id=trong href='/trong'>trong</a>"
                        + "<script>addEventListener('click', e => e.preventDefault())</script>");

        var page = open("/");
        page.waitForSelector("#emc-logo");
        page.click("#ngoai");
        page.click("#tep b");
        page.click("#trong");

        assertThat(published(3))
                .extracting(PageEvent::kind)
                // each by a request of its own, and one may overtake the other
                .containsExactlyInAnyOrder(PageEventKind.PAGE_VIEW, PageEventKind.LINK, PageEventKind.DOWNLOAD);
    }

    @Test
    void aServicesCodeTellsOfIt() {
        portal.page(
                "/",
                embedCode() + "<script>var _govaq = window._govaq || [];"
                        + "_govaq.push(['trackDVC', '2.000082', '1', 'H56-241123-0001;CCCD 001099012345']);</script>",
                "");

        open("/").waitForSelector("#emc-logo");

        assertThat(published(2))
                .extracting(PageEvent::kind, PageEvent::serviceId, PageEvent::serviceData)
                .contains(tuple(PageEventKind.SUBMISSION_SIGNAL, "2.000082", "H56-241123-0001;CCCD «số giấy tờ»"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "navigator.sendBeacon = () => false",
                "navigator.sendBeacon = () => { throw new Error('blocked') }",
                "Object.defineProperty(navigator, 'sendBeacon', {value: undefined})",
                "navigator.sendBeacon = () => false; window.fetch = () => Promise.reject(new Error('blocked'))",
                "navigator.sendBeacon = () => false; window.fetch = undefined"
            })
    void thereIsAnotherWayWhereOneIsBlocked(String blocked) {
        portal.page("/", "<script>" + blocked + "</script>" + embedCode(), "");

        open("/").waitForSelector("#emc-logo");

        assertThat(published(1)).extracting(PageEvent::page).containsExactly("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(navigator, 'doNotTrack', {value: '1'})",
                "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"
            })
    void whoDoesNotWantToBeTrackedIsNot(String wish) {
        portal.page("/", "<script>" + wish + "</script>" + embedCode(), "");

        var page = open("/");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.waitForSelector("#emc-logo");
        page.evaluate("_govaq.push(['enableCookie']); _govaq.push(['trackPageView'])");
        page.waitForTimeout(500);

        assertThat(asked).noneMatch(url -> url.contains("/tracking"));
        assertThat(context.cookies()).isEmpty();
        assertThat(published(0)).isEmpty();
    }

    @Test
    void onlyASiteThatAsksForItSetsACookie() {
        portal.page("/", embedCode() + "<script>_govaq.push(['enableCookie'])</script>", "");

        open("/").waitForSelector("#emc-logo");
        open("/").waitForSelector("#emc-logo");

        assertThat(context.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("_emc_id");
            assertThat(cookie.value).matches("[0-9a-f]{16}");
            assertThat(cookie.domain).isEqualTo("cong.localhost");
        });
        assertThat(published(2)).extracting(PageEvent::visitor).hasSize(2).doesNotContainNull();
        assertThat(published(2).stream().map(PageEvent::visitor).distinct()).hasSize(1);
    }

    @Test
    void theLogoIsReadAloudAndStandsWhereTheSiteWantsIt() {
        portal.page("/", embedCode(), "<main>Nội dung</main>");
        portal.page("/dat", embedCode(), "<footer data-emc-logo></footer><main>Nội dung</main>");
        portal.page(
                "/goi",
                embedCode() + "<script>_govaq.push(['placeLogo', '#cho'])</script>",
                "<div id=cho></div><main>Nội dung</main>");

        assertThat(parentOfLogo("/")).isEqualTo("BODY");
        assertThat(parentOfLogo("/dat")).isEqualTo("FOOTER");
        assertThat(parentOfLogo("/goi")).isEqualTo("DIV");
        var logo = context.pages().getFirst().locator("#emc-logo");
        assertThat(logo.getAttribute("role")).isEqualTo("img");
        assertThat(logo.getAttribute("aria-label")).contains("EMC", "đo lường");
        assertThat(logo.boundingBox().width).isGreaterThan(20);
    }

    private String parentOfLogo(String path) {
        var page = open(path);
        page.waitForSelector("#emc-logo");
        assertThat(page.locator("#emc-logo").count()).isEqualTo(1);
        return (String) page.evaluate("document.getElementById('emc-logo').parentNode.nodeName");
    }

    @Test
    void nothingItIsToldThrowsIntoThePage() {
        portal.page(
                "/",
                "<script>window._govaq = 'nonsense'</script>" + scriptFirst() + embedCode()
                        + "<script>_govaq.push(null, 7, 'x', {}, [], [null], ['trackPageView', {toString: 1}],"
                        + " ['setCustomUrl', 'http://['], ['placeLogo', ':::'], ['toString'], ['constructor'],"
                        + " function () { throw 1; });window.reached = true</script>",
                "");

        var page = open("/");
        page.waitForSelector("#emc-logo");

        assertThat(page.evaluate("window.reached")).isEqualTo(true);
    }

    @Test
    void itWorksUnderTheStrictestContentPolicyThatLetsItIn() {
        portal.page(
                "/",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src " + service()
                        + " 'nonce-a'; connect-src " + service() + "; require-trusted-types-for 'script'\">"
                        + "<script nonce=a>window._govaq = [['trackPageView'], ['setTrackerUrl', '" + service()
                        + "/tracking'], ['setSiteId', '" + site + "']]</script>" + scriptFirst(),
                "");

        open("/").waitForSelector("#emc-logo");

        assertThat(published(1)).extracting(PageEvent::standing).containsExactly(PageEventStanding.COUNTED);
    }

    @Test
    void aServiceThatIsAwayIsNotThePagesBusiness() {
        portal.page("/", embedCode(), "<h1>Cổng</h1>");
        context.route("**/tracking*", Route::abort);

        var page = open("/");
        page.waitForSelector("#emc-logo");
        page.waitForTimeout(500);

        assertThat(page.textContent("h1")).isEqualTo("Cổng");
        problems.removeIf(problem -> problem.contains("ERR_FAILED"));
    }
}
