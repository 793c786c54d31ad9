package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.sending.RenderedCall;
import vn.emc.simulator.world.SimulatedSite;

/** A page view's way from a portal's page to the statistics of its website. */
@Order(6)
@WithPlatform
class WebTrackingTest {
    private static final String HOST = "https://motcua.h56.example";
    private static final Map<String, String> BROWSER = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                    + " Safari/537.36",
            "Origin",
            HOST);

    private final Platform platform;

    WebTrackingTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void pageViewsReachTheStatisticsOfTheWebsite() throws IOException, InterruptedException {
        var site = platform.newSite("H56");
        for (var page : new String[] {"/", "/thu-tuc?id=7&cccd=001099012345", "/thu-tuc?id=7"}) {
            tell(site, "&url=" + URLEncoder.encode(HOST + page, UTF_8));
        }
        tell(site, "&url=" + URLEncoder.encode(HOST + "/da-nop", UTF_8) + "&dvc=2.000082&dvc_s=1");

        Platform.await("the page views in the reports")
                .until(
                        () -> platform.as("operator.h56")
                                .get("/api/reports/v1/web?site=" + site.siteId())
                                .toString(),
                        report -> report.contains("\"pageViews\":3") && report.contains("\"submissionSignals\":1"));
        try (var browser = new Browser(platform)) {
            var page = browser.signIn("operator.h56", "/websites/" + site.siteId());
            page.locator(".tabs a[href^='/reports/web']").click();
            assertThat(page.locator("main h1")).hasText("Thống kê truy cập website");
            assertThat(page.locator("main")).containsText("/thu-tuc?id=7");
            assertThat(page.locator("main")).containsText("2.000082");
            Browser.screenshot(page, "web-statistics");
            page.context().close();
            assertThat(browser.problems()).isEmpty();
        }
    }

    /** What {@code navigator.sendBeacon} sends. */
    private void tell(SimulatedSite site, String more) throws IOException, InterruptedException {
        var body = "idsite=" + site.siteId() + "&rec=1&send_image=0" + more;
        var call = new RenderedCall("text/plain;charset=UTF-8", body.getBytes(UTF_8));

        var answer = Http.post(platform.url().resolve("/tracking"), BROWSER, call);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(HOST);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theScriptIsThereForThePagesOfAnyHost() throws IOException, InterruptedException {
        var address = platform.url().resolve("/embed/gov-tracking.min.js");

        var script = Http.get(address, BROWSER);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=86400");
        var etag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(Http.get(address, Map.of("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
    }
}
