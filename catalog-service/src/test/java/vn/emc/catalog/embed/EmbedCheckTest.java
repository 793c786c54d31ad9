package vn.emc.catalog.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.catalog.CatalogApi.SITES;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.CatalogApi.Answer;
import vn.emc.catalog.TopicReader;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
@TestPropertySource(
        properties = {
            "emc.outbound.allowed-networks=127.0.0.0/8",
            "emc.public-url=https://emc.example.vn",
            "emc.embed-checks.page-time=2s",
            "emc.embed-checks.kept=3"
        })
class EmbedCheckTest {
    private static final String OURS = "https://emc.example.vn";

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ScheduledEmbedChecks scheduled;

    private final Portal portal = new Portal();
    private CatalogApi admin;
    private CatalogApi operator;

    @BeforeEach
    void connect() {
        admin = CatalogApi.asAdmin(port);
        operator = CatalogApi.asOperator(port, "H56");
    }

    @AfterEach
    void closePortal() {
        portal.close();
    }

    @Test
    void anOperatorSeesThatTheOwnPageCarriesItsCode() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(Pages.code(OURS, siteId)));

        var check = operator.post(checks(siteId), "").expect(200).json();

        assertThat(check.get("outcome").asString()).isEqualTo("FOUND");
        assertThat(check.get("message").asString()).isEqualTo("Trang có mã nhúng của đúng website này.");
        assertThat(check.get("mend").asString()).isEmpty();
        assertThat(check.get("address").asString()).startsWith(portal.address());
        assertThat(check.get("requestedBy").asString()).isNotBlank();
        assertThat(portal.asked())
                .containsExactly(
                        "/robots.txt Mozilla/5.0 (compatible; emc-probe/1.0; +https://emc.example.vn)",
                        "/ Mozilla/5.0 (compatible; emc-probe/1.0; +https://emc.example.vn)");
    }

    @Test
    void theCodeOfAnotherSiteIsNamedWithItsMend() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(Pages.code(OURS, 9_999_999)));

        var check = operator.post(checks(siteId), "", "Accept-Language", "en")
                .expect(200)
                .json();

        assertThat(check.get("outcome").asString()).isEqualTo("WRONG_SITE_ID");
        assertThat(check.get("found").asString()).isEqualTo("9999999");
        assertThat(check.get("message").asString()).contains("9999999");
        assertThat(check.get("mend").asString()).contains("code above");
    }

    @Test
    void aPageWithoutTheCodeIsToldFromOneThatCouldNotBeRead() {
        portal.page("/", Pages.with(""));
        portal.page("/khac", Pages.with(Pages.code("https://other.example", 1)));
        portal.on("/loi", exchange -> Portal.send(exchange, 503, "text/html", "bảo trì"));
        portal.on("/tep", exchange -> Portal.send(exchange, 200, "application/pdf", "%PDF"));
        portal.page("/dai", Pages.with("<!--" + "x".repeat(1024 * 1024) + "-->" + Pages.code(OURS, 1)));
        portal.redirect("/vong", "/vong");
        portal.on("/cham", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pause(10);
        });

        assertThat(outcome("/")).isEqualTo("NOT_FOUND null");
        assertThat(outcome("/khac")).isEqualTo("WRONG_HOST other.example");
        assertThat(outcome("/loi")).isEqualTo("HTTP_ERROR 503");
        assertThat(outcome("/tep")).isEqualTo("NOT_A_PAGE application/pdf");
        assertThat(outcome("/dai")).isEqualTo("TOO_LARGE null");
        assertThat(outcome("/vong")).isEqualTo("TOO_MANY_REDIRECTS null");
        assertThat(outcome("/cham")).isEqualTo("TIMED_OUT null");
    }

    @Test
    void aPageTheFirstOneLinksToMustCarryTheCodeToo() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(Pages.code(OURS, siteId)) + links("/tin-tuc", "/dich-vu-cong", "/lien-he"));
        portal.page("/tin-tuc", Pages.with(Pages.code(OURS, siteId)));
        portal.page("/dich-vu-cong", Pages.with(""));
        portal.page("/lien-he", Pages.with(Pages.code(OURS, siteId)));

        var check = operator.post(checks(siteId), "").expect(200).json();

        assertThat(check.get("outcome").asString()).isEqualTo("NOT_FOUND");
        assertThat(check.get("address").asString()).isEqualTo(portal.address() + "/dich-vu-cong");
        assertThat(check.get("pages").asInt()).isEqualTo(3);
        assertThat(page(operator, siteId)).contains("/dich-vu-cong", "đã đọc 3 trang");
    }

    @Test
    void threeOfManyLinkedPagesAreRead() {
        var siteId = site(portal.address());
        var paths = IntStream.range(0, 90).mapToObj(page -> "/trang-" + page).toArray(String[]::new);
        portal.page("/", Pages.with(Pages.code(OURS, siteId)) + links(paths));
        for (var path : paths) {
            portal.page(path, Pages.with(Pages.code(OURS, siteId)));
        }

        var check = operator.post(checks(siteId), "").expect(200).json();

        assertThat(check.get("outcome").asString()).isEqualTo("FOUND");
        assertThat(check.get("address").asString()).startsWith(portal.address()).doesNotContain("trang-");
        assertThat(check.get("pages").asInt()).isEqualTo(4);
        assertThat(portal.asked())
                .extracting(asked -> asked.substring(0, asked.indexOf(' ')))
                .containsExactly("/robots.txt", "/", "/trang-0", "/trang-30", "/trang-60");
    }

    @Test
    void whatLinkedPagesAreWithoutSayingAnythingOfTheCodeDoesNotCount() {
        var siteId = site(portal.address());
        try (var other = new Portal()) {
            other.page("/dang-nhap", Pages.with(""));
            portal.robots("User-agent: *\nDisallow: /kin");
            portal.redirect("/vao", other.address() + "/dang-nhap");
            portal.page("/kin", Pages.with(""));
            portal.page(
                    "/",
                    Pages.with(Pages.code(OURS, siteId))
                            + links(
                                    "/khong-co",
                                    "/vao",
                                    "/kin",
                                    "/van-ban.pdf",
                                    "#cuoi",
                                    "/?lang=en",
                                    other.address() + "/",
                                    "javascript:void(0)",
                                    "http://[",
                                    "mailto:a@b.vn"));

            var check = operator.post(checks(siteId), "").expect(200).json();

            assertThat(check.get("outcome").asString()).isEqualTo("FOUND");
            assertThat(check.get("pages").asInt()).isEqualTo(1);
            assertThat(portal.asked()).noneMatch(asked -> asked.startsWith("/kin") || asked.contains("pdf"));
        }
    }

    @Test
    void whereNothingAnswersIsSaid() {
        var closed = portal.address();
        portal.close();

        assertThat(outcomeOf(site(closed))).isEqualTo("UNREACHABLE null");
        assertThat(outcomeOf(site("http://10.255.255.1/"))).startsWith("REFUSED_ADDRESS http://10.255.255.1/");
        assertThat(outcomeOf(site("http://169.254.169.254/latest/meta-data"))).startsWith("REFUSED_ADDRESS");
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        portal.redirect("/ra", "http://192.168.0.1/");

        assertThat(outcome("/ra")).startsWith("REFUSED_ADDRESS http://192.168.0.1");
    }

    @Test
    void robotsTxtIsKept() {
        portal.robots("User-agent: *\nDisallow: /\n\nUser-agent: emc-probe\nAllow: /\nDisallow: /kin\n");
        portal.page("/mo", Pages.with(""));
        portal.page("/kin/trang", Pages.with(""));
        portal.redirect("/sang", "/kin/trang");

        assertThat(outcome("/mo")).isEqualTo("NOT_FOUND null");
        assertThat(outcome("/kin/trang")).isEqualTo("BLOCKED_BY_ROBOTS /kin/trang");
        assertThat(outcome("/sang")).isEqualTo("BLOCKED_BY_ROBOTS /kin/trang");
        assertThat(portal.asked()).noneMatch(path -> path.startsWith("/kin"));
    }

    @Test
    void aRobotsTxtForEverybodyElseKeepsTheCheckOutToo() {
        portal.robots("User-agent: *\nDisallow: /");

        assertThat(outcome("/")).isEqualTo("BLOCKED_BY_ROBOTS /");
    }

    @Test
    void aServerThatFailsToGiveItsRobotsTxtAllowsNothing() {
        portal.on("/robots.txt", exchange -> Portal.send(exchange, 500, "text/html", "lỗi"));

        assertThat(outcome("/")).isEqualTo("BLOCKED_BY_ROBOTS 500 /robots.txt");
    }

    @Test
    void theRobotsTxtOfTheHostARedirectLeadsToIsKept() {
        try (var other = new Portal()) {
            other.robots("User-agent: emc-probe\nDisallow: /").page("/", Pages.with(""));
            portal.redirect("/", other.address() + "/");

            assertThat(outcome("/")).isEqualTo("BLOCKED_BY_ROBOTS /");
            assertThat(other.asked()).singleElement().asString().startsWith("/robots.txt");
        }
    }

    @Test
    void checksAreKeptWithTheTimeOfTheLastChange() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(""));
        for (var check = 0; check < 4; check++) {
            checkAgain(siteId);
        }
        var unchanged = operator.get(checks(siteId)).expect(200).json();
        portal.page("/", Pages.with(Pages.code(OURS, siteId)));
        checkAgain(siteId);

        var changed = operator.get(checks(siteId)).expect(200).json();

        assertThat(unchanged.get("changedAt").asString())
                .isLessThan(unchanged.get("latest").get("checkedAt").asString());
        assertThat(changed.get("changedAt").asString())
                .isEqualTo(changed.get("latest").get("checkedAt").asString());
        assertThat(changed.get("latest").get("outcome").asString()).isEqualTo("FOUND");
        assertThat(changed.get("history").valueStream())
                .extracting(check -> check.get("outcome").asString())
                .containsExactly("FOUND", "NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void aSiteIsNotCheckedAgainAtOnce() {
        var siteId = site(portal.address());
        operator.post(checks(siteId), "").expect(200);

        var refused = operator.post(checks(siteId), "").expect(429);

        assertThat(refused.code()).isEqualTo("EMBED_CHECK_TOO_SOON");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void oneCheckOfASiteRunsAtATime() throws Exception {
        var siteId = site(portal.address());
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        portal.on("/", exchange -> {
            asked.countDown();
            pauseUntil(goOn);
            Portal.send(exchange, 200, "text/html", Pages.with(""));
        });
        var first =
                Thread.ofVirtual().start(() -> operator.post(checks(siteId), "").expect(200));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        var second = operator.post(checks(siteId), "");
        goOn.countDown();
        first.join();

        assertThat(second.expect(409).code()).isEqualTo("EMBED_CHECK_RUNNING");
    }

    @Test
    void somebodyElsesSiteIsNotChecked() {
        var foreign = admin.createSite("H42");

        assertThat(operator.post(checks(foreign), "").status()).isEqualTo(404);
        assertThat(operator.get(checks(foreign)).status()).isEqualTo(404);
        assertThat(CatalogApi.asOfficer(port).post(checks(foreign), "").status())
                .isEqualTo(403);
        assertThat(CatalogApi.asOfficer(port).get(checks(foreign)).status()).isEqualTo(200);
        assertThat(CatalogApi.asViewer(port).get(checks(foreign)).status()).isEqualTo(403);
        assertThat(CatalogApi.asNobody(port).post(checks(foreign), "").status()).isEqualTo(401);
    }

    @Test
    void whatCameOfItIsTold() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(Pages.code(OURS, siteId)));

        operator.post(checks(siteId), "").expect(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(new TopicReader(bootstrapServers)
                                .read(Topics.EMBED_CHECKS, String.valueOf(siteId), EmbedCheckState.class))
                        .singleElement()
                        .satisfies(state -> {
                            assertThat(state.siteId()).isEqualTo(siteId);
                            assertThat(state.outcome()).isEqualTo(EmbedCheckOutcome.FOUND);
                            assertThat(state.version()).isEqualTo(1);
                            assertThat(state.changedAt()).isEqualTo(state.checkedAt());
                        }));
    }

    @Test
    void portalsAreCheckedByThemselvesOnceADay() {
        var siteId = site(portal.address());
        var oneStop = admin.createSite("H56");
        portal.page("/", Pages.with(""));

        scheduled.run();
        var planned = operator.get(checks(siteId)).json();
        database.sql("update embed_check_plan set next_at = now() - interval '1 minute' where site_id = ?")
                .param(siteId)
                .update();
        scheduled.run();
        scheduled.run();
        var checked = operator.get(checks(siteId)).json();

        assertThat(planned.get("latest").isNull()).isTrue();
        assertThat(planned.get("nextAt").asString()).isNotBlank();
        assertThat(checked.get("history").size()).isEqualTo(1);
        assertThat(checked.get("latest").get("requestedBy").isNull()).isTrue();
        assertThat(checked.get("nextAt").asString())
                .isGreaterThan(planned.get("nextAt").asString().substring(0, 10));
        assertThat(operator.get(checks(oneStop)).json().get("nextAt").isNull()).isTrue();
    }

    @Test
    void aCheckThatWasInterruptedDoesNotBlockTheSite() {
        var siteId = site(portal.address());
        database.sql("insert into embed_check_plan (site_id, next_at, running_since) values (?, now(), ?)")
                .params(siteId, java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(600)))
                .update();

        operator.post(checks(siteId), "").expect(200);
    }

    @Test
    void theTabShowsTheResultAndTheButton() {
        var siteId = site(portal.address());
        portal.page("/", Pages.with(Pages.code(OURS, 31)));

        var before = page(operator, siteId);
        var answer = operator.submit(
                        "/websites/" + siteId + "/embed-checks", "", "HX-Request", "true", "Accept", "text/html")
                .expect(200);
        var again = operator.submit(
                "/websites/" + siteId + "/embed-checks", "", "HX-Request", "true", "Accept", "text/html");

        assertThat(before).contains("Chưa kiểm tra lần nào.", "Kiểm tra ngay");
        assertThat(answer.body())
                .contains(
                        "Chưa đúng", "với mã trang 31 của website khác", "Thay bằng đoạn mã ở trên", portal.address());
        assertThat(again.expect(429).body()).contains("Trang vừa được kiểm tra.");
        assertThat(page(CatalogApi.asOfficer(port), siteId))
                .contains("với mã trang 31")
                .doesNotContain("Kiểm tra ngay");
    }

    private static String links(String... targets) {
        return Stream.of(targets).map("<a href=\"%s\">Xem</a>"::formatted).collect(Collectors.joining("\n"));
    }

    private String outcome(String path) {
        return outcomeOf(site(portal.address() + path));
    }

    private String outcomeOf(int siteId) {
        var check = operator.post(checks(siteId), "").expect(200).json();
        assertThat(check.get("message").asString()).isNotBlank().doesNotContain("{");
        assertThat(check.get("mend").asString()).isNotBlank();
        return check.get("outcome").asString() + " "
                + (check.get("found").isNull() ? null : check.get("found").asString());
    }

    private Answer checkAgain(int siteId) {
        database.sql("update embed_check set checked_at = checked_at - interval '1 hour' where site_id = ?")
                .param(siteId)
                .update();
        return operator.post(checks(siteId), "").expect(200);
    }

    private int site(String url) {
        var body = """
                {"name":"Cổng dịch vụ công","url":"%s","kind":"SERVICE_PORTAL","organisation":"H56"}""".formatted(url);
        return admin.post(SITES, body).expect(201).json().get("id").intValue();
    }

    private static String page(CatalogApi user, int siteId) {
        return user.get("/websites/" + siteId, "Accept", "text/html")
                .expect(200)
                .body();
    }

    private static String checks(int siteId) {
        return SITES + "/" + siteId + "/embed-checks";
    }

    private static void pause(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pauseUntil(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
