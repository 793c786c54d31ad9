package vn.emc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** The whole service with limits a test can reach, and a load the test says. */
@ServiceTest(database = "emc_ingest")
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "emc.ingest.limits.events-per-site=5",
            "emc.ingest.limits.batched-events-per-site=5",
            "emc.ingest.limits.hits-per-site=5",
            "emc.ingest.limits.calls-per-address=30",
            "emc.ingest.limits.hit-calls-per-address=20",
            "emc.ingest.daily-quota.events-per-site=7",
            "emc.ingest.volumes-stored-every=200ms",
            "emc.ingest.refused-calls-stored-every=200ms"
        })
@ExtendWith(OutputCaptureExtension.class)
class LimitedTest {
    private static final AtomicLong PENDING = new AtomicLong();
    private static final String BULK = "/api/ingest/v1/dossier-events";

    private final int site = SiteStates.newId();
    private final int keyed = SiteStates.newId();
    private final UUID keyId = UUID.randomUUID();

    /** Of a sender no other test knows. */
    private final String address = "2001:db8:0:" + Integer.toHexString(site) + "::1";

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MockMvcTester mvc;

    @TestConfiguration(proxyBeanMethods = false)
    static class SaidLoad {
        @Bean
        @Primary
        Load saidLoad() {
            return new Load(PENDING::get, 100, () -> 0, 1);
        }
    }

    @BeforeEach
    void sitesThatSend() {
        PENDING.set(0);
        SiteStates.introduce(bootstrapServers, sites, SiteStates.portal(site, "https://dichvucong.example.vn"));
        SiteStates.introduce(bootstrapServers, sites, SiteStates.keyed(keyed, keyId));
        await().until(publisher::isDirect);
    }

    @AfterEach
    void calm() {
        PENDING.set(0);
    }

    private HttpResponse<String> event(String from) {
        return new Calls(port)
                .form("siteId=" + site + "&codeProfile=A&status=1", "X-Forwarded-For", from, "Accept-Language", "en");
    }

    private HttpResponse<String> batch(int events) {
        var body = IntStream.range(0, events)
                .mapToObj(number -> "{\"CodeProfile\":\"B-" + number + "\",\"Status\":1}\n")
                .reduce("", String::concat);
        return new Calls(port)
                .post(
                        BULK,
                        body,
                        "Content-Type",
                        "application/x-ndjson",
                        "X-Api-Key",
                        SiteStates.key(keyed, keyId),
                        "X-Forwarded-For",
                        address);
    }

    private HttpResponse<String> hit(String from) {
        return new Calls(port)
                .post(
                        "/tracking?idsite=" + site + "&rec=1&url=https%3A%2F%2Fdichvucong.example.vn%2F",
                        "",
                        "X-Forwarded-For",
                        from);
    }

    private static void assertTooFast(HttpResponse<String> answer, String code, String policy) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue(policy);
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).matches("\"[a-z-]+\";r=0;t=[12]");
    }

    private HttpResponse<String> refused(Supplier<HttpResponse<String>> call) {
        for (var number = 0; number < 200; number++) {
            var answer = call.get();
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void aSiteThatSendsTooFastIsHeldBackFromWhereverItSends() {
        var first = event(address);
        var number = new AtomicLong();

        var answer = refused(() -> event("198.51.100." + number.incrementAndGet() % 200));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("RateLimit")).isEmpty();
        assertTooFast(answer, "TOO_MANY_REQUESTS", "\"site-events\";q=10;w=2");
        assertThat(answer.body()).contains("too fast");
        await().untilAsserted(() -> assertThat(mvc.get()
                        .uri("/api/ingest/v1/quarantine/refused-calls?site=" + site)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.admin())
                        .exchange())
                .bodyText()
                .contains("TOO_MANY_REQUESTS"));
    }

    @Test
    void anAddressThatCallsTooFastIsHeldBackWhateverItSendsAndItsNetworkWithIt() {
        var answer = refused(() -> new Calls(port).json("{broken", "X-Forwarded-For", address));

        assertTooFast(answer, "ADDRESS_TOO_FAST", "\"address-calls\";q=60;w=2");
        var number = new AtomicLong();
        var neighbour = refused(() -> event(address.replace("::1", "::" + number.incrementAndGet())));
        assertTooFast(neighbour, "ADDRESS_TOO_FAST", "\"address-calls\";q=60;w=2");
        assertThat(hit(address).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfASiteAndTheirVisitorsHaveLimitsOfTheirOwn() {
        var number = new AtomicLong();

        assertTooFast(
                refused(() -> hit("203.0.113." + number.incrementAndGet() % 200)),
                "TOO_MANY_HITS",
                "\"site-hits\";q=10;w=2");
        assertTooFast(
                refused(() -> new Calls(port).post("/tracking?rec=1", "", "X-Forwarded-For", address)),
                "ADDRESS_TOO_FAST",
                "\"address-hits\";q=40;w=2");
        assertThat(event(address).statusCode()).isEqualTo(204);
    }

    @Test
    void aLargeBatchIsTakenWholeAndTheNextHasToWait() {
        var large = batch(100);

        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(large.body()).contains("\"accepted\":100");
        assertThat(large.headers().firstValue("RateLimit").orElse("")).matches("\"site-batched-events\";r=0;t=(19|20)");
        var next = batch(1);
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(next.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(16, 19);
        assertThat(new Published(bootstrapServers).events(keyed, 100)).hasSize(100);
    }

    @Test
    void theFullerTheServiceTheMoreIsGivenUpAndSingleEventsLast() {
        PENDING.set(50);
        assertThat(hit(address).statusCode()).isEqualTo(503);
        assertThat(batch(1).statusCode()).isEqualTo(200);
        assertThat(event(address).statusCode()).isEqualTo(204);

        PENDING.set(75);
        var batch = batch(1);
        assertThat(batch.statusCode()).isEqualTo(503);
        assertThat(batch.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(batch.body()).contains("\"code\":\"OVERLOADED\"");
        assertThat(event(address).statusCode()).isEqualTo(204);

        PENDING.set(100);
        var event = event(address);
        assertThat(event.statusCode()).isEqualTo(503);
        assertThat(event.headers().firstValue("Retry-After")).hasValue("10");

        PENDING.set(0);
        assertThat(hit(address).statusCode()).isEqualTo(200);
        assertThat(batch(1).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSendsMoreThanTheDailyQuotaIsNotRefusedAndTheOwnerIsToldOnce(CapturedOutput output) {
        var before = exceeded();

        assertThat(batch(8).body()).contains("\"accepted\":8");

        await().untilAsserted(() -> assertThat(exceeded()).isEqualTo(before + 1));
        await().until(() -> batch(2).statusCode() == 200);
        await().untilAsserted(() -> assertThat(database.queryForObject(
                        "select number from site_volume where site_id = ? and kind = 'EVENTS'", Long.class, keyed))
                .isEqualTo(10));
        assertThat(exceeded()).isEqualTo(before + 1);
        assertThat(output.getOut().split("Site " + keyed + " has sent more than 7 EVENTS", -1))
                .hasSize(2);
        assertThat(mvc.get()
                        .uri("/api/ingest/v1/quarantine/quota-alarms?site=" + keyed)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.operator("H56"))
                        .exchange())
                .bodyJson()
                .extractingPath("$[0].number")
                .isEqualTo(10);
        assertThat(mvc.get()
                        .uri("/quarantine?site=" + keyed)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.operator("H56"))
                        .exchange())
                .bodyText()
                .contains("Gửi nhiều bất thường", "data-quota-alarms");
        assertThat(mvc.get()
                        .uri("/api/ingest/v1/quarantine/quota-alarms?site=" + keyed)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.operator("H42"))
                        .exchange())
                .hasStatus(404);
    }

    private double exceeded() {
        return meters.counter("emc.ingest.quota.exceeded", "kind", "EVENTS").count();
    }
}
