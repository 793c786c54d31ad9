package vn.emc.reporting.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.alarm.MovableClock;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** It is Sunday, 24 March 2024, 19:00. The sites of three provinces have never sent anything; reports are due in twelve hours. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.quality.every=200ms",
            "emc.reporting.weekly-reports.every=1d",
            "emc.reporting.notices.mail-from=emc@example.gov.vn",
            "emc.reporting.notices.public-url=https://emc.example.gov.vn",
            "emc.reporting.notices.tries=1000",
            "emc.reporting.notices.first-pause=50ms",
            "emc.reporting.notices.longest-pause=50ms",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.starttls.required=false",
            "db-scheduler.polling-interval=100ms"
        })
class WeeklyReportsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RECIPIENTS = "/api/reports/v1/alarm-recipients";
    private static GreenMail server = server(0);

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private NotingWeeklyReports noting;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RecipientTable recipients;

    @Autowired
    private WeeklyReportTable reports;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ObjectProvider<SchedulerClient> scheduler;

    @Autowired
    private NoticeSettings noticeSettings;

    @Autowired
    private WeeklySettings weeklySettings;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private MailDelivery mail;

    @DynamicPropertySource
    static void theMailServersPort(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
    }

    private static GreenMail server(int smtp) {
        var started = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    @AfterAll
    static void stopTheMailServer() {
        server.stop();
    }

    @BeforeAll
    void tellOfTheSites() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.site(561, "H56.14", "Một cửa <Đông Sơn>", SiteKind.ONE_STOP);
        }
        await().atMost(PATIENCE).until(() -> number("select count(*) from site_quality") == 4);
    }

    @BeforeEach
    void forgetRecipients() throws Exception {
        database.execute("truncate alarm_recipient, alarm_notice, alarm_notice_item, weekly_report");
        clock.reset();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void aReportIsSentOnceAWeekHoweverManyLookForIt() throws Exception {
        add("H56", "a@example.gov.vn", true);
        add("H56", "only-alarms@example.gov.vn", false);
        assertThat(noting.note()).isZero();

        clock.move(Duration.ofHours(12));
        Callable<Integer> look = noting::note;
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var noted = replicas.invokeAll(List.of(look, look, look, look)).stream()
                    .mapToInt(WeeklyReportsTest::answer)
                    .sum();
            assertThat(noted).isEqualTo(1);
        }
        var first = mail(1);
        clock.move(Duration.ofHours(30));
        assertThat(noting.note()).isZero();
        clock.move(Duration.ofDays(6));
        assertThat(noting.note()).isEqualTo(1);

        assertThat(mail(2).getMessageID()).isNotEqualTo(first.getMessageID());
        assertThat(database.queryForList("select week::text from weekly_report order by 1", String.class))
                .containsExactly("2024-03-25", "2024-04-01");
        assertThat(first.getAllRecipients()).extracting(Object::toString).containsExactly("a@example.gov.vn");
    }

    private static int answer(Future<Integer> noted) {
        try {
            return noted.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void itSaysWhatThePageSaysOfTheOrganisationsSitesAlone() throws Exception {
        add("H56", "a@example.gov.vn", true);
        clock.move(Duration.ofHours(12));
        noting.note();

        var message = mail(1);
        assertThat(message.getSubject())
                .isEqualTo("[EMC] Báo cáo tuần về kết nối và chất lượng dữ liệu, H56, tuần từ 25/03/2024");
        assertThat(message.getFrom()[0]).hasToString("emc@example.gov.vn");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, "text/plain"))
                .contains(
                        "2 trang đang hoạt động: 0 đạt, 0 cần chú ý, 2 chưa đạt, 0 chưa đo.",
                        "- Một cửa 56 (SiteId 56): Chưa đạt. Điểm 0,00 (E1 0,00; E2 N/A)",
                        "[Chưa đạt] Hệ thống một cửa đã kết nối API: Chưa từng nhận sự kiện hồ sơ nào",
                        "- Danh mục dịch vụ công mặc định (2 trang)",
                        "Import danh mục tại thẻ Dịch vụ công",
                        "https://emc.example.gov.vn/reports/connections?organisation=H56")
                .doesNotContain("Một cửa 34", "??");
        assertThat(part(message, "text/html"))
                .contains(
                        "href=\"https://emc.example.gov.vn/reports/quality?site=56\"",
                        "Một cửa &lt;Đông Sơn&gt; (SiteId 561)",
                        "Chưa từng nhận sự kiện hồ sơ nào",
                        "Việc cần làm")
                .doesNotContain("Một cửa 34", "??");
    }

    @Test
    void whoeverAsksAfterItWasDueGetsTheNextAndAWeekLongGoneIsLeftOut() throws Exception {
        clock.move(Duration.ofHours(13));
        add("H56", "a@example.gov.vn", true);
        assertThat(noting.note()).isZero();

        clock.move(Duration.ofDays(9));
        assertThat(noting.note()).isZero();

        clock.move(Duration.ofDays(5));
        assertThat(noting.note()).isEqualTo(1);
    }

    @Test
    void nothingIsNotedWithoutSitesWithoutMailOrWhereItIsSwitchedOff() throws Exception {
        add("H56", "a@example.gov.vn", true);
        database.update(
                "update alarm_recipient set organisation = 'H99' where id in (select min(id) from alarm_recipient)");
        clock.move(Duration.ofHours(12));
        assertThat(noting.note()).isZero();
        database.update("update alarm_recipient set organisation = 'H56'");
        var off =
                new WeeklySettings(false, DayOfWeek.MONDAY, LocalTime.of(7, 0), Duration.ofDays(1), Duration.ofDays(2));

        assertThat(noting(new MailDelivery(sender, noticeSettings, ""), weeklySettings)
                        .note())
                .isZero();
        assertThat(noting(mail, off).note()).isZero();
        assertThat(number("select count(*) from weekly_report")).isZero();
        assertThat(noting.note()).isEqualTo(1);
    }

    private NotingWeeklyReports noting(MailDelivery delivery, WeeklySettings settings) {
        return new NotingWeeklyReports(recipients, reports, delivery, organisations, scheduler, settings, clock);
    }

    @Test
    void itIsTriedUntilTheMailServerTakesIt() throws Exception {
        add("H56", "a@example.gov.vn", true);
        clock.move(Duration.ofHours(12));
        var smtp = server.getSmtp().getPort();
        server.stop();

        noting.note();
        await().atMost(PATIENCE).until(() -> number("select tries from weekly_report") >= 2);
        assertThat(latestReport("state")).isEqualTo("WAITING");
        assertThat(latestReport("failure")).isEqualTo("MailSendException");
        server = server(smtp);

        var id = database.queryForObject("select id::text from weekly_report", String.class);
        assertThat(mail(1).getMessageID()).isEqualTo("<" + id + "@emc>");
        await().atMost(PATIENCE).until(() -> "SENT".equals(latestReport("state")));
    }

    @Test
    void whoeverWantsItNoMoreIsNotSentWhatWaits() throws Exception {
        var id = add("H56", "a@example.gov.vn", true);
        clock.move(Duration.ofHours(12));
        recipients.wantWeekly(id, false, clock.instant());
        var report = UUID.randomUUID();
        reports.add(report, id, LocalDate.parse("2024-03-25"), clock.instant());

        assertThat(reports.waiting(report)).isEmpty();
        assertThat(noting.note()).isZero();
    }

    @Test
    void recipientsChooseAndOthersCannotChooseForThem() throws Exception {
        var id = add("H56", "a@example.gov.vn", false);
        var path = RECIPIENTS + "/" + id + "/weekly-report";
        var own = TestTokens.operator("H56");

        assertThat(read(own, "$[*].weekly")).containsExactly(false);
        assertThat(status("PUT", path, null, TestTokens.operator("H34"))).isEqualTo(404);
        assertThat(status("PUT", path, null, TestTokens.officer())).isEqualTo(403);
        assertThat(status("PUT", path, null, own)).isEqualTo(204);
        assertThat(read(own, "$[*].weekly")).containsExactly(true);
        assertThat(status("DELETE", path, null, TestTokens.operator("H34"))).isEqualTo(404);
        assertThat(status("DELETE", path, null, own)).isEqualTo(204);
        assertThat(read(own, "$[*].weekly")).containsExactly(false);
        var webhook =
                "{\"organisation\":\"H56\",\"channel\":\"WEBHOOK\",\"address\":\"https://a.example.gov.vn/\",\"weekly\":true}";
        assertThat(status("POST", RECIPIENTS, webhook, own)).isEqualTo(422);
    }

    @Test
    void thePageOffersIt() throws Exception {
        var own = TestTokens.operator("H56");
        var calls = new Calls(port);
        var path = "/reports/alarms/recipients";
        assertThat(calls.form(path, "organisation=H56&channel=EMAIL&address=a@example.gov.vn&weekly=true", own)
                        .statusCode())
                .isEqualTo(303);
        var id = read(own, "$[*].id").getFirst();

        assertThat(calls.get(path, own).body())
                .contains("Thôi gửi báo cáo tuần cho a@example.gov.vn", "name=\"weekly\"")
                .doesNotContain("??");
        assertThat(calls.form(path + "/" + id + "/weekly-report", "wanted=false", own)
                        .statusCode())
                .isEqualTo(303);
        assertThat(calls.get(path + "?lang=en", own).body())
                .contains("Send the weekly report to a@example.gov.vn")
                .doesNotContain("??");
        assertThat(calls.form(
                                path,
                                "organisation=H56&channel=WEBHOOK&address=https://a.example.gov.vn/&weekly=true",
                                own)
                        .body())
                .contains("Báo cáo tuần chỉ gửi qua thư điện tử");
    }

    private long add(String organisation, String address, boolean weekly) throws Exception {
        var body = "{\"organisation\":\"%s\",\"channel\":\"EMAIL\",\"address\":\"%s\",\"weekly\":%s}"
                .formatted(organisation, address, weekly);
        var answer = new Calls(port).send("POST", RECIPIENTS, body, TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.<Integer>read(answer.body(), "$.id");
    }

    private Object latestReport(String field) throws Exception {
        return read(TestTokens.admin(), "$[*].latestReport." + field).stream()
                .findFirst()
                .orElse("");
    }

    private List<Object> read(String token, String expression) throws Exception {
        return JsonPath.read(new Calls(port).get(RECIPIENTS, token).body(), expression);
    }

    private int status(String method, String path, @Nullable String body, String token) throws Exception {
        return new Calls(port).send(method, path, body, token).statusCode();
    }

    /** The newest of so many messages, once there are as many. */
    private static MimeMessage mail(int count) {
        await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length >= count);
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(count);
        return received[count - 1];
    }

    /** The part of a type, wherever it is. */
    private static String part(MimeMessage message, String type) throws Exception {
        var found = part((Multipart) message.getContent(), type);
        assertThat(found).as(type).isNotNull();
        return String.valueOf(found);
    }

    private static @Nullable String part(Multipart parts, String type) throws Exception {
        for (var i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart more) {
                var found = part(more, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private long number(String sql) {
        var number = database.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Today {
        @Bean
        @Primary
        MovableClock todaysClock() {
            return new MovableClock(Instant.parse("2024-03-24T12:00:00Z"));
        }
    }
}
