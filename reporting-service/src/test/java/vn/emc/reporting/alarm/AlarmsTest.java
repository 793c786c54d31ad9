package vn.emc.reporting.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * From events to alarms, and to those who are told. It is Monday, 25 March 2024, 10:00. Site 56 was last heard on the 19th,
 * site 34 sends dossiers of units of H42, site 42 is as it should be.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.alarms.every=1d",
            "emc.reporting.notices.mail-from=emc@example.gov.vn",
            "emc.reporting.notices.public-url=https://emc.example.gov.vn",
            "emc.reporting.notices.plain-http=true",
            "emc.reporting.notices.tries=3",
            "emc.reporting.notices.first-pause=10ms",
            "emc.outbound.allowed-networks=127.0.0.0/8",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.starttls.required=false",
            "db-scheduler.polling-interval=100ms"
        })
class AlarmsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ALARMS = "/api/reports/v1/alarms";
    private static final String RECIPIENTS = "/api/reports/v1/alarm-recipients";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final FakeWebhook WEBHOOK = new FakeWebhook();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CheckingAlarms checking;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void theMailServersPort(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stopTheOthers() {
        MAIL.stop();
        WEBHOOK.stop();
    }

    @BeforeAll
    void tellTheWholeStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var events = new ArrayList<DossierEvent>();
            LocalDate.parse("2024-02-26")
                    .datesUntil(LocalDate.parse("2024-03-25"))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .forEach(day -> {
                        if (!day.isAfter(LocalDate.parse("2024-03-19"))) {
                            events.add(DossierEvents.of(56, "a-" + day, null, day.toString()));
                        }
                        events.add(DossierEvents.of(34, code("000.00.11.H42", day), null, day.toString()));
                        events.add(DossierEvents.of(42, code("000.00.11.H42", day), null, day.toString()));
                    });
            told.events(events);
            await().atMost(PATIENCE)
                    .until(() -> number("select coalesce(sum(events), 0) from arrival_day") == events.size());
        }
    }

    private static String code(String unit, LocalDate day) {
        return "%s-%02d%02d%02d-0001".formatted(unit, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    @BeforeEach
    void forgetAlarms() throws Exception {
        database.execute(
                "truncate alarm, alarm_snooze, alarm_recipient, alarm_notice, alarm_notice_item, weekly_report");
        database.update("delete from arrival_day where site_id = 56 and day > date '2024-03-19'");
        clock.reset();
        MAIL.purgeEmailFromAllMailboxes();
        WEBHOOK.reset();
    }

    @Test
    void anAlarmIsOpenedOnceWhileItsCauseLastsAndClosesByItself() throws Exception {
        checking.check();
        clock.move(Duration.ofHours(1));
        checking.check();

        assertThat(read(ALARMS, TestTokens.admin(), "$.items[*].rule"))
                .containsExactlyInAnyOrder("SILENCE", "FOREIGN_UNITS");
        var silence = alarm(56);
        assertThat(silence)
                .containsEntry("state", "OPEN")
                .containsEntry("since", "2024-03-20")
                .containsEntry("openedAt", "2024-03-25T03:00:00Z")
                .containsEntry("closedAt", null)
                .containsEntry("numbers", Map.of("lastEventOn", "2024-03-19", "workingDays", 3, "usualDays", 3.0));
        assertThat((String) silence.get("summary")).contains("19/03/2024", "3 ngày làm việc");
        assertThat((String) silence.get("advice")).contains("tường lửa");

        somethingComesFrom56();
        checking.check();

        assertThat(alarm(56)).containsEntry("state", "CLOSED").containsEntry("closedAt", "2024-03-25T04:00:00Z");
        assertThat(alarm(34)).containsEntry("state", "OPEN");
        assertThat(number("select count(*) from alarm")).isEqualTo(2);
    }

    @Test
    void foreignUnitsAreNamed() throws Exception {
        checking.check();

        assertThat(alarm(34))
                .containsEntry(
                        "numbers",
                        Map.of(
                                "rule",
                                "FOREIGN_UNITS",
                                "since",
                                "2024-03-11",
                                "until",
                                "2024-03-24",
                                "bad",
                                10,
                                "of",
                                10,
                                "examples",
                                List.of("000.00.11.H42")));
    }

    @Test
    void everybodySeesTheirOwnOnly() throws Exception {
        checking.check();
        var foreign = alarm(34).get("id");

        assertThat(read(ALARMS, TestTokens.operator("H56"), "$.items[*].siteId"))
                .containsExactly(56);
        assertThat(read(ALARMS, TestTokens.officer(), "$.items[*].siteId")).containsExactlyInAnyOrder(56, 34);
        assertThat(status("GET", ALARMS + "?site=34", null, TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("GET", ALARMS + "/" + foreign, null, TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("PUT", ALARMS + "/" + foreign + "/snooze", snooze("2024-03-30"), TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("PUT", ALARMS + "/" + foreign + "/snooze", snooze("2024-03-30"), TestTokens.officer()))
                .isEqualTo(403);
        assertThat(status("GET", ALARMS, null, TestTokens.viewer())).isEqualTo(403);
        assertThat(status("GET", RECIPIENTS, null, TestTokens.officer())).isEqualTo(403);
        assertThat(status("GET", "/reports/alarms/" + foreign + "/snooze", null, TestTokens.operator("H56")))
                .isEqualTo(404);
    }

    @Test
    void alarmsAreFilteredAndPaged() throws Exception {
        checking.check();

        assertThat(read(ALARMS + "?rule=SILENCE", TestTokens.admin(), "$.items[*].siteId"))
                .containsExactly(56);
        assertThat(read(ALARMS + "?site=34", TestTokens.admin(), "$.items[*].siteId"))
                .containsExactly(34);
        assertThat(read(ALARMS + "?state=CLOSED", TestTokens.admin(), "$.items[*].siteId"))
                .isEmpty();
        assertThat(read(ALARMS + "?size=1&page=1", TestTokens.admin(), "$.items[*].siteId"))
                .hasSize(1);
        assertThat(status("GET", ALARMS + "?rule=NOISE", null, TestTokens.admin()))
                .isEqualTo(400);
    }

    @Test
    void whoeverPutsAnAlarmOffSaysWhyAndForHowLong() throws Exception {
        checking.check();
        var path = ALARMS + "/" + alarm(56).get("id") + "/snooze";

        assertThat(status("PUT", path, snooze("2024-03-24"), TestTokens.admin()))
                .isEqualTo(422);
        assertThat(status("PUT", path, snooze("2024-06-24"), TestTokens.admin()))
                .isEqualTo(422);
        assertThat(status("PUT", path, "{\"until\":\"2024-03-30\"}", TestTokens.admin()))
                .isEqualTo(400);
        assertThat(status("PUT", path, snooze("2024-03-27"), TestTokens.operator("H56")))
                .isEqualTo(200);
        assertThat(status("PUT", path, snooze("2024-03-26"), TestTokens.admin()))
                .isEqualTo(200);

        assertThat(alarm(56)).containsEntry("state", "SNOOZED");
        assertThat(alarm(56).get("snooze"))
                .isEqualTo(Map.of(
                        "until", "2024-03-26", "reason", "Bảo trì", "at", "2024-03-25T03:00:00Z", "by", "admin"));
        assertThat(database.queryForList("select snoozed_by from alarm_snooze order by id", String.class))
                .containsExactly("operator.h56", "admin");
    }

    @Test
    void aClosedAlarmCannotBePutOff() throws Exception {
        checking.check();
        somethingComesFrom56();
        checking.check();

        assertThat(status(
                        "PUT",
                        ALARMS + "/" + alarm(56).get("id") + "/snooze",
                        snooze("2024-03-26"),
                        TestTokens.admin()))
                .isEqualTo(409);
    }

    @Test
    void mailIsSentWhenAnAlarmOpensAndWhenItClosesAndNotInBetween() throws Exception {
        add("H56", "EMAIL", "mot.cua@example.gov.vn");
        add("H42", "EMAIL", "khac@example.gov.vn");
        checking.check();
        checking.check();

        var opened = mail(1);
        assertThat(opened.getSubject()).isEqualTo("[EMC] Cảnh báo: Trang ngừng gửi dữ liệu – Một cửa 56");
        assertThat(opened.getAllRecipients()).extracting(Object::toString).containsExactly("mot.cua@example.gov.vn");
        assertThat(opened.getFrom()).extracting(Object::toString).containsExactly("emc@example.gov.vn");
        assertThat(opened.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(opened.getContentType()).startsWith("text/plain").containsIgnoringCase("UTF-8");
        assertThat((String) opened.getContent())
                .contains(
                        "CẢNH BÁO MỚI (1)",
                        "Trang ngừng gửi dữ liệu: Một cửa 56 (SiteId 56)",
                        "Việc cần làm:",
                        "https://emc.example.gov.vn/reports/alarms")
                .doesNotContain("34", "a-2024", "??");

        somethingComesFrom56();
        checking.check();

        var closed = mail(2);
        assertThat(closed.getSubject()).isEqualTo("[EMC] Đã hết cảnh báo: Trang ngừng gửi dữ liệu – Một cửa 56");
        assertThat((String) closed.getContent()).contains("ĐÃ HẾT (1)").doesNotContain("Việc cần làm");
        assertThat(closed.getMessageID()).isNotEqualTo(opened.getMessageID());
    }

    @Test
    void whatIsPutOffIsNotToldUntilThatIsOver() throws Exception {
        checking.check();
        add("H56", "EMAIL", "mot.cua@example.gov.vn");
        assertThat(status(
                        "PUT",
                        ALARMS + "/" + alarm(56).get("id") + "/snooze",
                        snooze("2024-03-26"),
                        TestTokens.admin()))
                .isEqualTo(200);

        somethingComesFrom56();
        checking.check();
        database.update("delete from arrival_day where site_id = 56 and day = date '2024-03-25'");
        checking.check();
        assertThat(number("select count(*) from alarm where site_id = 56")).isEqualTo(2);
        assertThat(number("select count(*) from alarm_notice")).isZero();

        clock.move(Duration.ofDays(2));
        await().atMost(PATIENCE).until(() -> {
            checking.check();
            return number("select count(*) from alarm_notice") == 1;
        });
        checking.check();

        var reminder = mail(1);
        assertThat(reminder.getSubject()).startsWith("[EMC] Vẫn còn cảnh báo: Trang ngừng gửi dữ liệu");
        assertThat(number("select count(*) from alarm_notice")).isEqualTo(1);
    }

    @Test
    void severalChangesOfAnOrganisationComeInOneMessage() throws Exception {
        add("H56", "EMAIL", "mot.cua@example.gov.vn");
        for (var day = LocalDate.parse("2024-03-11");
                day.isBefore(LocalDate.parse("2024-03-20"));
                day = day.plusDays(1)) {
            database.update(
                    "insert into running_number values (56, ?::date, '000.00.11.H56', 1, 10, 5)", day.toString());
        }
        checking.check();
        database.update("delete from running_number where site_id = 56");

        var mail = mail(1);
        assertThat(mail.getSubject()).isEqualTo("[EMC] 2 thay đổi về cảnh báo dữ liệu");
        assertThat((String) mail.getContent())
                .contains("thiếu 45 trong 90 số thứ tự (50 %)", "000.00.11.H56 · 11/03", "Trang ngừng gửi dữ liệu");
    }

    @Test
    void aWebhookIsToldInSignedMessagesThatKeepTheirIdOverAllTries() throws Exception {
        WEBHOOK.reset(503, 500);
        var secret = add("H56", "WEBHOOK", WEBHOOK.address("/hook"));
        checking.check();

        await().atMost(PATIENCE).until(() -> "SENT".equals(latestNotice("state")));
        assertThat(WEBHOOK.calls()).hasSize(3).allSatisfy(call -> {
            assertThat(call.path()).isEqualTo("/hook");
            assertThat(call.timestamp())
                    .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
            assertThat(call.signature()).isEqualTo(signature(secret, call));
            assertThat(call.id()).isEqualTo(WEBHOOK.calls().getFirst().id());
        });
        Map<String, Object> body = JsonPath.read(WEBHOOK.calls().getLast().body(), "$");
        assertThat(body).containsEntry("type", "alarms.changed").containsEntry("timestamp", "2024-03-25T03:00:00Z");
        Map<String, Object> alarm = JsonPath.read(body, "$.data.alarms[0]");
        assertThat(alarm)
                .containsEntry("change", "OPENED")
                .containsEntry("siteId", 56)
                .containsEntry("rule", "SILENCE")
                .containsEntry("since", "2024-03-20");
        assertThat(latestNotice("tries")).isEqualTo(3);
    }

    @Test
    void aWebhookThatNeverTakesItIsGivenUpForAllToSee() throws Exception {
        WEBHOOK.reset(503, 503, 503, 503, 503);
        add("H56", "WEBHOOK", WEBHOOK.address("/hook"));
        checking.check();

        await().atMost(PATIENCE).until(() -> "GIVEN_UP".equals(latestNotice("state")));
        assertThat(WEBHOOK.calls()).hasSize(3);
        assertThat(latestNotice("failure")).isEqualTo("HTTP 503");
        assertThat(number("select count(*) from scheduled_tasks where task_name = 'send-notice'"))
                .isZero();
        assertThat(page("/reports/alarms/recipients", TestTokens.operator("H56")))
                .contains("Không gửi được", "Đã thử 3 lần: HTTP 503");
    }

    @Test
    void webhooksThatComeToLeadIntoPrivateNetworksAreNotCalled() throws Exception {
        add("H56", "WEBHOOK", WEBHOOK.address("/hook"));
        database.update("update alarm_recipient set address = 'http://10.1.2.3/hook'");
        checking.check();

        await().atMost(PATIENCE).until(() -> "GIVEN_UP".equals(latestNotice("state")));
        assertThat(latestNotice("failure")).isEqualTo("REFUSED_ADDRESS");
    }

    @Test
    void redirectsOfWebhooksAreNotFollowed() throws Exception {
        WEBHOOK.reset(307, 302, 301);
        add("H56", "WEBHOOK", WEBHOOK.address("/hook"));
        checking.check();

        await().atMost(PATIENCE).until(() -> "GIVEN_UP".equals(latestNotice("state")));
        assertThat(WEBHOOK.calls()).extracting(FakeWebhook.Call::path).containsOnly("/hook");
    }

    @Test
    void aSecretIsShownOnceAndRecipientsAreTheOrganisationsOwn() throws Exception {
        var secret = add("H56", "WEBHOOK", WEBHOOK.address("/hook"));
        add("H42", "EMAIL", "khac@example.gov.vn");
        var own = TestTokens.operator("H56");

        assertThat(secret).startsWith("whsec_");
        assertThat(read(RECIPIENTS, own, "$[*].secret")).containsExactly((Object) null);
        assertThat(read(RECIPIENTS, own, "$[*].organisation")).containsExactly("H56");
        assertThat(read(RECIPIENTS, TestTokens.admin(), "$[*].organisation")).containsExactly("H42", "H56");
        assertThat(status("POST", RECIPIENTS, recipient("H42", "EMAIL", "x@example.gov.vn"), own))
                .isEqualTo(404);
        assertThat(status("POST", RECIPIENTS, recipient("H99", "EMAIL", "x@example.gov.vn"), TestTokens.admin()))
                .isEqualTo(404);
        assertThat(status("POST", RECIPIENTS, recipient("H56", "WEBHOOK", WEBHOOK.address("/hook")), own))
                .isEqualTo(409);
        assertThat(status("POST", RECIPIENTS, recipient("H56", "EMAIL", "nobody"), own))
                .isEqualTo(422);
        var foreign = read(RECIPIENTS + "?organisation=H42", TestTokens.admin(), "$[*].id")
                .getFirst();
        assertThat(status("DELETE", RECIPIENTS + "/" + foreign, null, own)).isEqualTo(404);
        assertThat(status("DELETE", RECIPIENTS + "/" + foreign, null, TestTokens.admin()))
                .isEqualTo(204);
        assertThat(read(RECIPIENTS, TestTokens.admin(), "$[*].organisation")).containsExactly("H56");
    }

    @Test
    void whoeverIsTakenOffIsNotToldWhatWaits() throws Exception {
        add("H56", "WEBHOOK", WEBHOOK.address("/hook"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            checking.check();
            database.update("update alarm_recipient set removed_at = now()");
        });

        await().atMost(PATIENCE).until(() -> number("select count(*) from alarm_notice where state = 'GIVEN_UP'") == 1);
        assertThat(WEBHOOK.calls()).isEmpty();
    }

    @Test
    void aChangeThatIsUndoneIsNeverTold() throws Exception {
        add("H56", "WEBHOOK", WEBHOOK.address("/hook"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            checking.check();
            status.setRollbackOnly();
        });

        assertThat(number("select count(*) from alarm")).isZero();
        assertThat(number("select count(*) from scheduled_tasks where task_name = 'send-notice'"))
                .isZero();
    }

    @Test
    void thePagesSayWhatIsWrongAndWhatToDo() throws Exception {
        checking.check();
        var id = alarm(56).get("id");

        assertThat(page("/reports/alarms", TestTokens.admin()))
                .contains("Trang ngừng gửi dữ liệu", "Một cửa 56", "19/03/2024", "Việc cần làm", "H42", "/snooze")
                .doesNotContain("??", "Không có cảnh báo nào");
        assertThat(page("/reports/alarms?lang=en", TestTokens.admin()))
                .contains("The site has stopped sending", "What to do")
                .doesNotContain("??");
        assertThat(page("/reports/alarms?state=CLOSED", TestTokens.admin())).contains("Không có cảnh báo nào");
        assertThat(page("/reports/alarms", TestTokens.officer())).doesNotContain("/snooze");
        assertThat(page("/reports", TestTokens.officer())).contains("/reports/alarms");

        var form = new Calls(port);
        var path = "/reports/alarms/" + id + "/snooze";
        assertThat(page(path, TestTokens.admin())).contains("value=\"2024-04-01\"", "max=\"2024-06-23\"");
        assertThat(form.form(path, "until=&reason=x", TestTokens.admin()).body())
                .contains("Hãy chọn một ngày");
        assertThat(form.form(path, "until=2024-03-30&reason=", TestTokens.admin())
                        .statusCode())
                .isEqualTo(422);
        assertThat(form.form(path, "until=2023-03-30&reason=x", TestTokens.admin())
                        .body())
                .contains("25/03/2024", "23/06/2024");
        assertThat(form.form(path, "until=2024-03-30&reason=B%E1%BA%A3o+tr%C3%AC", TestTokens.admin())
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/reports/alarms?state=SNOOZED", TestTokens.admin())).contains("30/03/2024", "Bảo trì");
    }

    @Test
    void thePageOfRecipientsAddsAndRemoves() throws Exception {
        var calls = new Calls(port);
        var own = TestTokens.operator("H56");
        var path = "/reports/alarms/recipients";
        var hook = URLEncoder.encode(WEBHOOK.address("/hook"), StandardCharsets.UTF_8);

        assertThat(page(path, own))
                .contains("Chưa có người nhận", "value=\"H56\"")
                .doesNotContain("??", "EMC_MAIL_HOST");
        assertThat(calls.form(path, "organisation=H56&channel=EMAIL&address=a@example.gov.vn", own)
                        .statusCode())
                .isEqualTo(303);
        assertThat(calls.form(path, "organisation=H56&channel=WEBHOOK&address=" + hook, own)
                        .body())
                .contains("whsec_");
        assertThat(calls.form(path, "organisation=H42&channel=EMAIL&address=a@example.gov.vn", own)
                        .statusCode())
                .isEqualTo(422);
        assertThat(page(path, own)).contains("a@example.gov.vn", "Webhook").doesNotContain("whsec_", "??");

        var id = read(RECIPIENTS, own, "$[*].id").getFirst();
        assertThat(calls.form(path + "/" + id + "/removal", "", own).statusCode())
                .isEqualTo(303);
        assertThat(read(RECIPIENTS, own, "$[*].id")).hasSize(1);
    }

    private void somethingComesFrom56() {
        database.update("insert into arrival_day values (56, '2024-03-25', 1, 0, null, null)");
    }

    private static String snooze(String until) {
        return "{\"until\":\"%s\",\"reason\":\" Bảo trì \"}".formatted(until);
    }

    private static String recipient(String organisation, String channel, String address) {
        return "{\"organisation\":\"%s\",\"channel\":\"%s\",\"address\":\"%s\"}"
                .formatted(organisation, channel, address);
    }

    /** Adds a recipient; answers the secret, or an empty text. */
    private String add(String organisation, String channel, String address) throws Exception {
        var answer =
                new Calls(port).send("POST", RECIPIENTS, recipient(organisation, channel, address), TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        String secret = JsonPath.read(answer.body(), "$.secret");
        return secret == null ? "" : secret;
    }

    private Object latestNotice(String field) throws Exception {
        return read(RECIPIENTS, TestTokens.admin(), "$[*].latestNotice." + field).stream()
                .findFirst()
                .orElse("");
    }

    private static String signature(String secret, FakeWebhook.Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        var signed = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest of so many messages, once there are as many. */
    private static MimeMessage mail(int count) {
        await().atMost(PATIENCE).until(() -> MAIL.getReceivedMessages().length >= count);
        var received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(count);
        return received[count - 1];
    }

    private Map<String, Object> alarm(int site) throws Exception {
        return JsonPath.read(
                new Calls(port)
                        .get(ALARMS + "?site=" + site, TestTokens.admin())
                        .body(),
                "$.items[0]");
    }

    private List<Object> read(String path, String token, String expression) throws Exception {
        return JsonPath.read(new Calls(port).get(path, token).body(), expression);
    }

    private int status(String method, String path, @Nullable String body, String token) throws Exception {
        return new Calls(port).send(method, path, body, token).statusCode();
    }

    private String page(String path, String token) throws Exception {
        var answer = new Calls(port).get(path, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
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
            return new MovableClock(Instant.parse("2024-03-25T03:00:00Z"));
        }
    }
}
