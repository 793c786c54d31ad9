package vn.emc.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.SiteStates;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_ingest")
class QuarantineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NEXT_SITE = new AtomicInteger(7_000);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private StateTopic<Integer, SiteState> sites;

    private final int site = NEXT_SITE.incrementAndGet();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @BeforeEach
    void createSite() throws Exception {
        SiteStates.tell(TestBroker.bootstrapServers(), SiteStates.open(site));
        await().atMost(PATIENCE).until(() -> sites.get(site) != null);
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains(Topics.REJECTED_EVENTS));
        }
    }

    @Test
    void theOwnerSeesWhatWasRejectedTheNewestFirst() throws Exception {
        var older = rejected(RejectionReason.BAD_STATUS, now.minusSeconds(60));
        var newer = rejected(RejectionReason.MISSING_STATUS, now);
        publish(older, newer, older);

        awaitTotal(2);

        var items = json("?site=" + site, TestTokens.operator("H56")).get("items");
        assertThat(items.get(0).get("eventId").asString())
                .isEqualTo(newer.eventId().toString());
        assertThat(items.get(1).get("eventId").asString())
                .isEqualTo(older.eventId().toString());
        assertThat(items.get(0).get("siteName").asString()).isEqualTo("Cổng dịch vụ công " + site);
        assertThat(items.get(0).get("codeProfile").asString()).isEqualTo("000.00.11.H56-251122-0001");
    }

    @Test
    void theListIsFilteredByReasonAndDayAndPaged() throws Exception {
        var longAgo = Instant.parse("2025-03-31T17:00:00Z");
        publish(
                rejected(RejectionReason.BAD_STATUS, longAgo),
                rejected(RejectionReason.BAD_STATUS, longAgo.minusMillis(1)),
                rejected(RejectionReason.SITE_INACTIVE, now));
        awaitTotal(3);
        var query = "?site=" + site;

        assertThat(total(query + "&reason=SITE_INACTIVE")).isEqualTo(1);
        assertThat(total(query + "&from=2025-04-01&to=2025-04-01")).isEqualTo(1);
        assertThat(total(query + "&to=2025-03-31")).isEqualTo(1);
        assertThat(json(query + "&size=1&page=2", TestTokens.admin()).get("items"))
                .hasSize(1);
        assertThat(get("?reason=NONSENSE", TestTokens.admin()).statusCode()).isEqualTo(400);
        assertThat(get("?from=yesterday", TestTokens.admin()).statusCode()).isEqualTo(400);
    }

    @Test
    void countsAreByDayInVietnamAndReason() throws Exception {
        var lateEvening = Instant.parse("2025-03-31T16:59:59Z");
        publish(
                rejected(RejectionReason.BAD_STATUS, lateEvening),
                rejected(RejectionReason.BAD_STATUS, lateEvening),
                rejected(RejectionReason.BAD_STATUS, lateEvening.plusSeconds(1)));
        awaitTotal(3);

        var counts = json("/counts?site=" + site, TestTokens.operator("H56"));

        assertThat(counts).hasSize(2);
        assertThat(counts.get(0).get("day").asString()).isEqualTo("2025-04-01");
        assertThat(counts.get(0).get("reason").asString()).isEqualTo("BAD_STATUS");
        assertThat(counts.get(0).get("events").asInt()).isEqualTo(1);
        assertThat(counts.get(1).get("day").asString()).isEqualTo("2025-03-31");
        assertThat(counts.get(1).get("events").asInt()).isEqualTo(2);
    }

    @Test
    void everyFindingIsExplainedInTheCallersLanguage() throws Exception {
        var event = rejected(RejectionReason.BAD_STATUS, now);
        publish(event);
        awaitTotal(1);

        var vietnamese = json("/" + event.eventId(), TestTokens.operator("H56"));
        var english = ContractJson.mapper()
                .readTree(get("/" + event.eventId(), TestTokens.operator("H56"), "en")
                        .body());

        assertThat(vietnamese.get("fields").get("Status").asString()).isEqualTo("99");
        assertThat(vietnamese.get("findings").get(0).get("message").asString())
                .isEqualTo("Status không phải là 0, 1, 2, 3 hoặc 4.");
        assertThat(vietnamese.get("findings").get(0).get("rejects").asBoolean()).isTrue();
        assertThat(vietnamese.get("findings").get(0).get("field").asString()).isEqualTo("Status");
        assertThat(vietnamese.get("findings").findValuesAsString("code"))
                .containsExactly("BAD_STATUS", "MISSING_TTHC", "BAD_LEVEL", "BAD_FORMS_RECEPTION", "DUPLICATE_FIELD");
        assertThat(english.get("findings").get(0).get("mend").asString()).startsWith("Map the status");
    }

    @Test
    void everyReasonIsToldNotOnlyTheFirst() throws Exception {
        var event = rejected(RejectionReason.MISSING_CODE_PROFILE, Map.of("Status", "99"), now);
        publish(event);
        awaitTotal(1);

        var findings = json("/" + event.eventId(), TestTokens.operator("H56")).get("findings");

        assertThat(findings.findValuesAsString("code")).startsWith("MISSING_CODE_PROFILE", "BAD_STATUS");
        assertThat(findings.get(1).get("rejects").asBoolean()).isTrue();
    }

    @Test
    void eventsThatSayTheSameAreCountedTogether() throws Exception {
        var fields = Map.of("CodeProfile", "A", "Status", "99");
        publish(
                rejected(RejectionReason.BAD_STATUS, fields, now.minusSeconds(9)),
                rejected(RejectionReason.BAD_STATUS, fields, now.minusSeconds(8)),
                rejected(
                        RejectionReason.BAD_STATUS,
                        Map.of("CodeProfile", "A", "Status", "99", "EventTime", "2025-01-01", "EventId", "7"),
                        now.minusSeconds(7)),
                rejected(RejectionReason.SITE_INACTIVE, fields, now.minusSeconds(6)),
                rejected(RejectionReason.BAD_STATUS, Map.of("CodeProfile", "B", "Status", "99"), now.minusSeconds(5)));
        awaitTotal(5);

        var items = json("?site=" + site, TestTokens.operator("H56")).get("items");

        assertThat(items.findValuesAsString("identical")).containsExactly("1", "1", "3", "3", "3");
        assertThat(page("/quarantine/" + items.get(4).get("eventId").asString(), TestTokens.operator("H56"))
                        .body())
                .containsPattern("data-identical>3<");
    }

    @Test
    void theListIsFilteredByDossier() throws Exception {
        publish(
                rejected(RejectionReason.BAD_STATUS, Map.of("CodeProfile", "A+B %", "Status", "99"), now),
                rejected(RejectionReason.BAD_STATUS, Map.of("CodeProfile", "A", "Status", "99"), now));
        awaitTotal(2);

        assertThat(total("?site=" + site + "&codeProfile=A%2BB%20%25")).isEqualTo(1);
        assertThat(total("?site=" + site + "&codeProfile=C")).isZero();
        assertThat(total("?site=" + site + "&codeProfile=A%00")).isZero();
        assertThat(total("?site=" + site + "&state=ACCEPTED")).isZero();
        assertThat(total("?site=" + site + "&state=ALL")).isEqualTo(2);
        assertThat(get("?state=GONE", TestTokens.admin()).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherOrganisationsEventsDoNotExist() throws Exception {
        var event = rejected(RejectionReason.BAD_STATUS, now);
        publish(event);
        awaitTotal(1);
        var stranger = TestTokens.operator("H42");

        assertThat(json("", stranger).get("total").asInt()).isZero();
        assertThat(json("/counts", stranger)).isEmpty();
        assertThat(get("?site=" + site, stranger).statusCode()).isEqualTo(404);
        assertThat(get("/" + event.eventId(), stranger).statusCode()).isEqualTo(404);
        assertThat(page("/quarantine/" + event.eventId(), stranger).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWithThePermissionSeeIt() throws Exception {
        assertThat(get("", null).statusCode()).isEqualTo(401);
        assertThat(get("", TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(get("", TestTokens.officer()).statusCode()).isEqualTo(200);
        assertThat(page("/quarantine", TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesShowCountsEventsAndOneEvent() throws Exception {
        var event = rejected(RejectionReason.MISSING_CODE_PROFILE, now);
        publish(event);
        awaitTotal(1);

        var list = page("/quarantine?site=" + site, TestTokens.operator("H56"));
        var one = page("/quarantine/" + event.eventId(), TestTokens.operator("H56"));

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "Cổng dịch vụ công " + site,
                        "Thiếu CodeProfile (mã hồ sơ).",
                        "data-counts",
                        event.eventId().toString())
                .doesNotContain("??", "Không có sự kiện nào");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body())
                .contains("Gửi mã hồ sơ trong CodeProfile", "Thiếu CodeTTHC", "data-fields")
                .doesNotContain("??");
    }

    @Test
    void thePageSaysWhenThereIsNothing() throws Exception {
        var list = page("/quarantine?site=" + site, TestTokens.operator("H56"));

        assertThat(list.body()).contains("Không có sự kiện nào trong kiểm dịch").doesNotContain("data-events");
    }

    @Test
    void theOwnerSeesWhichCallsWereRefusedAndNobodyElseDoes() throws Exception {
        var keyed = NEXT_SITE.incrementAndGet();
        SiteStates.tell(TestBroker.bootstrapServers(), SiteStates.keyed(keyed, UUID.randomUUID()));
        await().atMost(PATIENCE).until(() -> sites.get(keyed) != null);

        collectWithKey(keyed, "emc_1_wrong");
        collectWithKey(keyed, "emc_1_wrong");

        var query = "/refused-calls?site=" + keyed;
        await().atMost(PATIENCE)
                .until(() -> json(query, TestTokens.operator("H56"))
                        .findValuesAsString("calls")
                        .equals(List.of("2")));
        var seen = json(query, TestTokens.operator("H56")).get(0);
        assertThat(seen.get("code").asString()).isEqualTo("WRONG_KEY");
        assertThat(seen.get("message").asString()).isEqualTo("Khóa của website khác hoặc đã bị thu hồi.");
        assertThat(seen.get("mend").asString()).startsWith("Dùng khóa còn hiệu lực");
        assertThat(json(query + "&to=2025-01-01", TestTokens.admin())).isEmpty();
        assertThat(page("/quarantine?site=" + keyed, TestTokens.operator("H56")).body())
                .contains("data-refused-calls", "WRONG_KEY", "Khóa của website khác")
                .doesNotContain("??");
        assertThat(get(query, TestTokens.operator("H42")).statusCode()).isEqualTo(404);
        assertThat(json("/refused-calls", TestTokens.operator("H42")).findValuesAsString("siteId"))
                .doesNotContain(String.valueOf(keyed));
        assertThat(get(query, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    private void collectWithKey(int siteId, String key) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/TrackingMCDT"))
                        .header("X-Api-Key", key)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("CodeProfile=A&Status=1&SiteId=" + siteId))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void deadLettersAreSeenByAdministratorsOnly() throws Exception {
        send(Topics.REJECTED_EVENTS, "1", "{\"broken".getBytes(StandardCharsets.UTF_8));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                json("/dead-letters", TestTokens.admin()).toString())
                        .contains("emc.rejected-events", "ingest-quarantine", "UNREADABLE"));
        assertThat(get("/dead-letters", TestTokens.operator("H56")).statusCode())
                .isEqualTo(403);
        assertThat(page("/quarantine", TestTokens.admin()).body()).contains("data-dead-letters");
        assertThat(page("/quarantine", TestTokens.operator("H56")).body()).doesNotContain("data-dead-letters");
    }

    private RejectedEvent rejected(RejectionReason reason, Instant at) {
        return rejected(reason, Map.of("CodeProfile", "000.00.11.H56-251122-0001", "Status", "99"), at);
    }

    private RejectedEvent rejected(RejectionReason reason, Map<String, String> fields, Instant at) {
        return new RejectedEvent(
                UuidCreator.getTimeOrderedEpoch(),
                site,
                reason,
                List.of(Warning.DUPLICATE_FIELD),
                fields,
                "form",
                at,
                at);
    }

    private static void publish(RejectedEvent... events) throws Exception {
        for (var event : events) {
            send(
                    Topics.REJECTED_EVENTS,
                    String.valueOf(event.siteId()),
                    ContractJson.mapper().writeValueAsBytes(event));
        }
    }

    private static void send(String topic, String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private void awaitTotal(int expected) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> total("?site=" + site) == expected);
    }

    private int total(String query) throws Exception {
        return json(query, TestTokens.operator("H56")).get("total").asInt();
    }

    private JsonNode json(String rest, String authorization) throws Exception {
        var answer = get(rest, authorization);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String rest, @Nullable String authorization) throws Exception {
        return get(rest, authorization, "vi");
    }

    private HttpResponse<String> get(String rest, @Nullable String authorization, String language) throws Exception {
        return call("/api/ingest/v1/quarantine" + rest, authorization, language);
    }

    private HttpResponse<String> page(String path, String authorization) throws Exception {
        return call(path, authorization, "vi");
    }

    private HttpResponse<String> call(String path, @Nullable String authorization, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
