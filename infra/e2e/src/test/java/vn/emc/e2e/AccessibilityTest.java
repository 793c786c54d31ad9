package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/**
 * Every page in light and on a telephone, an administrator's in dark too: the colours are the same for everybody. axe-core
 * finds nothing serious on any of them, and none is wider than a telephone. What the API's documentation shows is Swagger's,
 * not ours.
 */
@Order(7)
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final String PROCEDURE = "1.001193";

    private final Platform platform;
    private final Browser browser;
    private final String dossier = "H56.01-261120-0777";
    private SimulatedSite site;

    AccessibilityTest(Platform platform) {
        this.platform = platform;
        this.browser = new Browser(platform);
    }

    @BeforeAll
    void thereIsSomethingToSee() throws IOException, InterruptedException {
        site = platform.newSite("H56");
        new SingleCalls(platform.url()).send(site, Events.received(site, dossier), Shape.ENCODED_FORM);
        var today = LocalDate.now(Calendar.ZONE);
        var query =
                IndicatorQuery.between(today.minusDays(1), today.plusDays(1)).filteredBy("site", site.siteId());
        var reports = platform.indicatorsFor("officer");
        Platform.await("a dossier in the reports")
                .until(() -> reports.total(query).get(Indicator.B1), new Ratio(1, 1)::equals);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Timeout(900)
    void everyPageOfAnAdministrator() {
        assertThat(violations(
                        "admin", EveryPage.ofAdmin(site, PROCEDURE, dossier), ColorScheme.LIGHT, ColorScheme.DARK))
                .isEmpty();
    }

    @Test
    @Timeout(900)
    void everyPageOfAnOperator() {
        assertThat(violations("operator.h56", EveryPage.ofOperator(site, PROCEDURE, dossier), ColorScheme.LIGHT))
                .isEmpty();
    }

    private List<String> violations(String username, List<EveryPage> pages, ColorScheme... schemes) {
        var page = browser.signIn(username, "/");
        var found = new ArrayList<String>();
        for (var each : pages) {
            page.navigate(
                    platform.url() + each.path(),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            var name = each.name() + (username.equals("admin") ? "" : "-" + username);
            for (var scheme : schemes) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                found.addAll(AccessibilityCheck.seriousIn(page, name + " " + scheme));
                Browser.screenshot(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            found.addAll(AccessibilityCheck.onATelephone(page, name));
        }
        page.context().close();
        return found;
    }
}
