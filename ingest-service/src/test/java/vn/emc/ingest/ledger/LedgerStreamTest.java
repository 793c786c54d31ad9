package vn.emc.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_ingest")
class LedgerStreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    static void createTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            if (!admin.listTopics().names().get().contains(Topics.DOSSIER_EVENTS)) {
                admin.createTopics(List.of(new NewTopic(Topics.DOSSIER_EVENTS, 12, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @Test
    void whatWasPublishedCanBeReadTogetherWithWhereToGoOn() throws Exception {
        var site = Events.anotherSite();
        var events = IntStream.range(0, 100)
                .mapToObj(number -> Events.received(site, "N" + number, Instant.now()))
                .toList();
        publish(events);
        publish(events);

        await().atMost(PATIENCE).ignoreExceptions().until(() -> count(site) == 100);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var ledger = LedgerCopy.read(stream());
            assertThat(ledger.header().topic()).isEqualTo(Topics.DOSSIER_EVENTS);
            assertThat(ledger.header().offsets()).isEqualTo(ends());
            assertThat(ledger.rows().stream().filter(row -> row.siteId() == site))
                    .hasSize(100);
        });
    }

    @Test
    void theEventsOfADossierStandTogetherInTheOrderOfArrival() throws Exception {
        var site = Events.anotherSite();
        var now = Instant.now();
        publish(List.of(
                Events.received(site, "b", now),
                Events.received(site, "B", now.minusSeconds(30)),
                Events.received(site, "b", now.minusSeconds(60)),
                Events.received(site, "a", now)));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> count(site) == 4);

        var rows = LedgerCopy.read(stream()).rows().stream()
                .filter(row -> row.siteId() == site)
                .toList();

        assertThat(rows.stream().map(LedgerCopy.Row::codeProfile)).containsExactly("B", "a", "b", "b");
        assertThat(rows.get(2).receivedAt()).isBefore(rows.get(3).receivedAt());
    }

    @Test
    void onlyThoseWhoMayRebuildReadIt() throws Exception {
        assertThat(get("", null).statusCode()).isEqualTo(401);
        assertThat(get("", TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(get("", TestTokens.operator("H56")).statusCode()).isEqualTo(403);
    }

    @Test
    void whatASiteToldOfOneDossierIsRead() throws Exception {
        var site = Events.anotherSite();
        var now = Instant.now();
        publish(List.of(
                Events.received(site, "D/1 ă", now),
                Events.received(site, "D/1 ă", now.minusSeconds(60)),
                Events.received(site, "other", now)));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> count(site) == 3);

        var answer =
                ask("/api/ingest/v1/ledger/events?site=" + site + "&codeProfile=D%2F1%20%C4%83", TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(200);
        var events = ContractJson.mapper().readTree(answer.body());
        assertThat(events.valueStream().map(event -> event.get("eventTime").asString()))
                .hasSize(2)
                .isSorted();
        assertThat(events.get(0).get("status").asInt()).isEqualTo(1);
        assertThat(events.get(0).get("warnings").get(0).asString()).isEqualTo("MISSING_TTHC");
        assertThat(answer.body()).doesNotContain("pseudonym");
        assertThat(ask("/api/ingest/v1/ledger/events?site=" + site + "&codeProfile=none", TestTokens.admin())
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void nobodyReadsWhatAnotherOrganisationsSiteTold() throws Exception {
        var path = "/api/ingest/v1/ledger/events?codeProfile=x&site=" + Events.anotherSite();

        assertThat(ask(path, null).statusCode()).isEqualTo(401);
        assertThat(ask(path, TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(ask(path, TestTokens.operator("H56")).statusCode()).isEqualTo(404);
    }

    @Test
    void theLatestEventsOfASiteAreReadTheNewestFirst() throws Exception {
        var site = Events.anotherSite();
        var now = Instant.now();
        var events = IntStream.range(0, 60)
                .mapToObj(each -> Events.received(site, "L-" + each, now.minusSeconds(each)))
                .toList();
        publish(events);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> count(site) == 60);

        var answer = ask("/api/ingest/v1/ledger/latest-events?site=" + site, TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(200);
        var read = ContractJson.mapper().readTree(answer.body());
        assertThat(read.valueStream().map(event -> event.get("codeProfile").asString()))
                .hasSize(50)
                .startsWith("L-0", "L-1")
                .endsWith("L-49");
        assertThat(answer.body()).doesNotContain("pseudonym");
        assertThat(ask("/api/ingest/v1/ledger/latest-events?site=" + site, TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask("/api/ingest/v1/ledger/latest-events?site=" + site, TestTokens.viewer())
                        .statusCode())
                .isEqualTo(403);
    }

    private static void publish(List<DossierEvent> events) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                var value = ContractJson.mapper().writeValueAsBytes(event);
                producer.send(new ProducerRecord<>(Topics.DOSSIER_EVENTS, event.key(), value))
                        .get();
            }
        }
    }

    private long count(int site) {
        var count = database.queryForObject("select count(*) from dossier_event where site_id = ?", Long.class, site);
        return count == null ? 0 : count;
    }

    private Map<Integer, Long> ends() {
        var ends = new HashMap<Integer, Long>();
        database.query("select partition, next_offset from consumer_offset where consumer = 'ingest-ledger'", row -> {
            ends.put(row.getInt(1), row.getLong(2));
        });
        return ends;
    }

    private InputStream stream() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ingest/v1/ledger"))
                .header("Authorization", TestTokens.admin())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue(LedgerHeader.MEDIA_TYPE);
            return new ByteArrayInputStream(answer.body());
        }
    }

    private HttpResponse<String> get(String query, @Nullable String authorization) throws Exception {
        return ask("/api/ingest/v1/ledger" + query, authorization);
    }

    private HttpResponse<String> ask(String path, @Nullable String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
