package vn.emc.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.RenderedCall;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

@Order(1)
@WithPlatform
class CollectingTest {
    private final Platform platform;
    private final SingleCalls calls;
    private SimulatedSite site = new SimulatedSite(0, "", "");

    CollectingTest(Platform platform) {
        this.platform = platform;
        this.calls = new SingleCalls(platform.url());
    }

    @BeforeEach
    void createASite() throws InterruptedException {
        site = platform.newSite("H56");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everySenderShapeIsAnsweredWith204AndNothingElse(Shape shape) throws IOException, InterruptedException {
        var answer = calls.send(site, Events.received(site, "H56.01-261120-0001"), shape);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.eventId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*");
        Platform.await("the event in the ledger")
                .until(
                        () -> platform.ledger().eventsPerDossier(site.siteId()),
                        Map.of("H56.01-261120-0001", 1)::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/TrackingMCDT", "/trackingmcdt", "/TRACKINGMCDT"})
    void thePathMatchesInAnyCase(String path) throws IOException, InterruptedException {
        var answer = Http.post(
                platform.url().resolve(path),
                Map.of("X-Api-Key", site.apiKey()),
                Shape.ENCODED_FORM.render(Events.received(site, "H56.01-261120-0001")));

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void aQueryStringIsAnEventToo() throws IOException, InterruptedException {
        var query = new String(
                Shape.ENCODED_FORM
                        .render(Events.received(site, "H56.01-261120-0002"))
                        .body(),
                UTF_8);

        var answer = Http.post(
                platform.url().resolve("/TrackingMCDT?" + query),
                Map.of("X-Api-Key", site.apiKey()),
                new RenderedCall("application/x-www-form-urlencoded", new byte[0]));

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void anEventBecomesAnIndicatorWithinSeconds() throws IOException, InterruptedException {
        calls.send(site, Events.received(site, "H56.01-261120-0001"), Shape.RAW_FORM);

        var today = LocalDate.now(Calendar.ZONE);
        var query =
                IndicatorQuery.between(today.minusDays(1), today.plusDays(1)).filteredBy("site", site.siteId());
        var officer = platform.indicatorsFor("officer");
        Platform.await("the dossier in B1")
                .until(() -> officer.total(query).get(Indicator.B1), new Ratio(1, 1)::equals);
        assertThat(officer.dataUntil(query)).isNotEmpty();
    }

    @Test
    void aBrokenRuleIsAWarningNotARefusal() throws IOException, InterruptedException {
        var body = "CodeProfile=H56.01-261120-0003&SiteId=" + site.siteId()
                + "&CodeTTHC=1.001193&NameTTHC=x&Status=1&FormsReception=1&Level=0";

        var answer =
                calls.send(site.apiKey(), new RenderedCall("application/x-www-form-urlencoded", body.getBytes(UTF_8)));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.warnings()).contains("LEVEL_RULE");
    }
}
