package vn.emc.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_ingest")
@ExtendWith(OutputCaptureExtension.class)
class BulkTest {
    private static final String PATH = "/api/ingest/v1/dossier-events";

    private final int site = SiteStates.newId();
    private final UUID keyId = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void aSiteWithAKey() {
        await().atMost(Duration.ofSeconds(20)).until(this::databaseIsMigrated);
        SiteStates.introduce(bootstrapServers, sites, SiteStates.keyed(site, keyId));
    }

    private boolean databaseIsMigrated() {
        return Boolean.TRUE.equals(database.queryForObject(
                "select to_regclass('bulk_answer') is not null and to_regclass('sender_event_id') is not null",
                Boolean.class));
    }

    private static String event(int number, String... more) {
        return """
                {"CodeProfile":"000.00.11.H56-240105-%04d","CodeTTHC":"2.000082","NameTTHC":"Cấp giấy","Status":1,\
                "FormsReception":1,"Level":4%s}""".formatted(number, String.join("", more));
    }

    private HttpResponse<String> send(String body, String... headers) {
        return send("", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private HttpResponse<String> send(String query, byte[] body, String... headers) {
        var all = new ArrayList<>(List.of("X-Api-Key", SiteStates.key(site, keyId)));
        Collections.addAll(all, headers);
        return new Calls(port).post(PATH + query, body, all.toArray(String[]::new));
    }

    private record Counts(int accepted, int duplicates, int rejected) {}

    private static Counts counts(HttpResponse<String> answer) {
        return ContractJson.mapper().readValue(answer.body(), Counts.class);
    }

    @Test
    void anArrayIsTakenAndPlainAcceptanceSaysNothingMore() {
        var answer = send("[" + event(1) + "," + event(2) + "]");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2,\"duplicates\":0,\"rejected\":0,\"results\":[]}");
        assertThat(new Published(bootstrapServers).events(site, 2))
                .extracting(DossierEvent::codeProfile)
                .containsExactlyInAnyOrder("000.00.11.H56-240105-0001", "000.00.11.H56-240105-0002");
    }

    @Test
    void linesAreTakenAndABrokenOneSpoilsNoOther() {
        var answer = send(event(1) + "\n\n{broken\n" + event(2) + "\r\n", "Content-Type", "application/x-ndjson");

        assertThat(counts(answer)).isEqualTo(new Counts(2, 0, 1));
        assertThat(answer.body()).contains("\"index\":1,\"code\":\"UNREADABLE\"");
        assertThat(new Published(bootstrapServers).events(site, 2)).hasSize(2);
    }

    /** As {@code curl --data-binary} says it where it is told nothing else; a batch is no form all the same. */
    @Test
    void aBatchThatCallsItselfAFormIsTakenAndItsContentNeverLookedForParameters() {
        var percent = ",\"Data\":\"giảm 100%zz & siteId=1&validateOnly=true\"";
        var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};

        var taken = send("?validateOnly=false", event(1, percent).getBytes(StandardCharsets.UTF_8), form);
        var tried = send("?a=1&validateOnly=%74rue", event(2, percent).getBytes(StandardCharsets.UTF_8), form);

        assertThat(counts(taken)).isEqualTo(new Counts(1, 0, 0));
        assertThat(counts(tried)).isEqualTo(new Counts(1, 0, 0));
        assertThat(new Published(bootstrapServers).events(site, 1)).hasSize(1);
    }

    /** Headers are bytes; some senders write UTF-8 into them, which is nothing to us. */
    @Test
    void headersInUtf8KeepNoBatchOut() throws IOException {
        var body = event(1);
        var head = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Api-Key: "
                + SiteStates.key(site, keyId)
                + "\r\nUser-Agent: Hệ thống một cửa\r\nX-Forwarded-For: địa chỉ\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";

        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"accepted\":1");
        }
    }

    /** The container's exception quotes what it cannot read. */
    @Test
    void aFormThatCannotBeReadIsA400AndNotLogged(CapturedOutput output) {
        var answer = new Calls(port)
                .post(
                        "/quarantine/replays",
                        "site=%zz079123456789",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(output.getAll()).doesNotContain("079123456789");
    }

    @Test
    void eachItemThatIsNotPlainlyAcceptedIsTold() {
        var body = "[" + event(1) + ",{\"CodeProfile\":\"A-1\",\"Status\":99},5," + event(4, ",\"SiteId\":1") + ","
                + event(5, ",\"FormsPayments\":2") + "]";

        var answer = send(body, "Accept-Language", "en");

        assertThat(counts(answer)).isEqualTo(new Counts(2, 0, 3));
        assertThat(answer.body())
                .contains("{\"index\":1,\"code\":\"BAD_STATUS\",\"field\":\"Status\","
                        + "\"message\":\"Status must be 0, 1, 2, 3 or 4.\",\"severity\":\"error\"}")
                .contains("\"index\":2,\"code\":\"UNREADABLE\"")
                .contains("\"index\":3,\"code\":\"SITE_MISMATCH\",\"field\":\"SiteId\"")
                .contains("\"index\":4,\"code\":\"PAYMENT_RULE\",\"field\":\"FormsPayments\"")
                .contains("\"severity\":\"warning\"");
        assertThat(new Published(bootstrapServers).rejections(site, 1))
                .extracting(RejectedEvent::reason)
                .containsExactly(RejectionReason.BAD_STATUS);
    }

    @Test
    void anEventIdThatComesAgainHasNoEffect() {
        var body = "[" + event(1, ",\"EventId\":\"a-1\"") + "," + event(1, ",\"EventId\":\"a-1\"") + "]";

        var first = send(body);
        var second = send(body);

        assertThat(counts(first)).isEqualTo(new Counts(1, 1, 0));
        assertThat(counts(second)).isEqualTo(new Counts(0, 2, 0));
        assertThat(new Published(bootstrapServers).events(site, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.senderEventId()).isTrue());
    }

    @Test
    void eventTimeBackDates() {
        var answer = send("[" + event(1, ",\"EventTime\":\"2024-01-05T08:30:00+07:00\"")
                + "," + event(2, ",\"EventTime\":\"2024-01-05T08:30:00\"")
                + "," + event(3, ",\"EventTime\":\"2099-01-05T08:30:00Z\"") + "]");

        assertThat(counts(answer)).isEqualTo(new Counts(3, 0, 0));
        assertThat(answer.body()).contains("\"index\":2,\"code\":\"EVENT_TIME_IGNORED\"");
        assertThat(new Published(bootstrapServers).events(site, 3))
                .filteredOn(event -> event.warnings().isEmpty())
                .extracting(DossierEvent::eventTime)
                .containsOnly(Instant.parse("2024-01-05T01:30:00Z"));
    }

    @Test
    void validateOnlyStoresNothing() {
        var answer = send("?validateOnly=true", ("[" + event(1) + "]").getBytes(StandardCharsets.UTF_8));

        assertThat(counts(answer)).isEqualTo(new Counts(1, 0, 0));
        assertThat(new Published(bootstrapServers).events(site, 0)).isEmpty();
    }

    @Test
    void anIdempotencyKeyBindsTheBody() {
        var first = send("[" + event(1) + "]", "Idempotency-Key", "k1");
        var again = send("[" + event(1) + "]", "Idempotency-Key", "k1");
        var other = send("[" + event(2) + "]", "Idempotency-Key", "k1");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
        assertThat(new Published(bootstrapServers).events(site, 1)).hasSize(1);
    }

    @Test
    void aKeyIsBoundToItsBodyForLongerThanItsAnswerIsKept() {
        send("[" + event(1) + "]", "Idempotency-Key", "k2");
        database.update("update bulk_answer set created_at = created_at - interval '25 hours' where site_id = ?", site);

        var other = send("[" + event(2) + "]", "Idempotency-Key", "k2");
        var again = send("[" + event(1) + "]", "Idempotency-Key", "k2");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(counts(again)).as("worked on again, to no effect").isEqualTo(new Counts(0, 1, 0));
        assertThat(new Published(bootstrapServers).events(site, 1)).hasSize(1);
    }

    @Test
    void fiveThousandCompressedEventsAreTakenAndOneMoreIsNot() throws IOException {
        var most = IntStream.range(0, 5_000).mapToObj(i -> event(i)).collect(Collectors.joining(",", "[", "]"));
        var tooMany = IntStream.range(0, 5_001).mapToObj(i -> event(i)).collect(Collectors.joining("\n"));

        var taken = send("", gzip(most.getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip");
        var refused = send(tooMany);

        assertThat(counts(taken)).isEqualTo(new Counts(5_000, 0, 0));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("BATCH_TOO_LARGE").contains("5.000");
        assertThat(new Published(bootstrapServers).events(site, 5_000)).hasSize(5_000);
    }

    @Test
    void aBombIsGivenUpAtTheBound() throws IOException {
        var bomb = ("[" + " ".repeat(64 * 1024 * 1024) + "]").getBytes(StandardCharsets.UTF_8);

        var answer = send("", gzip(bomb), "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"CodeProfile\":\"A\"", "[{]", "hello", "[1][2]", "\"text\""})
    void aBrokenBodyIsRefusedAsAWhole(String body) {
        var answer = send(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UNREADABLE_BODY");
    }

    @Test
    void anArrayThatBreaksOffLeavesNothingBehind() {
        var good = IntStream.range(0, 2_000).mapToObj(i -> event(i)).collect(Collectors.joining(",", "[", ""));

        var answer = send(good + ",{\"CodeProfile\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new Published(bootstrapServers).events(site, 0)).isEmpty();
    }

    @Test
    void aSignedBatchIsVerifiedAsAWholeBeforeAnythingIsStored() throws GeneralSecurityException {
        var signed = SiteStates.newId();
        SiteStates.introduce(bootstrapServers, sites, SiteStates.signed(signed, keyId));
        var body = IntStream.range(0, 3_000)
                .mapToObj(i -> event(i, i == 0 ? ",\"SiteId\":" + signed : ""))
                .collect(Collectors.joining("\n"));
        var at = Long.toString(Instant.now().getEpochSecond());
        var headers = new String[] {
            "webhook-id",
            "batch-1",
            "webhook-timestamp",
            at,
            "webhook-signature",
            signature(SiteStates.key(signed, keyId), "batch-1." + at + "." + body)
        };

        var tampered = new Calls(port).post(PATH, body.replace("-2999", "-2998"), headers);
        var taken = new Calls(port).post(PATH, body, headers);

        assertThat(tampered.statusCode()).isEqualTo(401);
        assertThat(tampered.body()).contains("WRONG_SIGNATURE");
        assertThat(counts(taken)).isEqualTo(new Counts(3_000, 0, 0));
        assertThat(new Published(bootstrapServers).events(signed, 3_000)).hasSize(3_000);
    }

    private static String signature(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOpenSiteIsToldThatBulkNeedsCredentials() {
        var open = SiteStates.newId();
        SiteStates.introduce(bootstrapServers, sites, SiteStates.open(open));

        var answer = new Calls(port).post(PATH, "[" + event(1, ",\"SiteId\":" + open) + "]");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("CREDENTIALS_NEEDED_FOR_BULK");
    }

    @Test
    void withoutOrWithWrongCredentialsNothingIsTaken() {
        var body = "[" + event(1, ",\"SiteId\":" + site) + "]";

        assertThat(new Calls(port).post(PATH, body).statusCode()).isEqualTo(401);
        assertThat(new Calls(port)
                        .post(PATH, body, "X-Api-Key", "emc_" + site + "_00")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Calls(port)
                        .post(PATH, body, "Authorization", "Bearer emc_999999_00")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Calls(port)
                        .post(PATH, body, "Authorization", "Bearer " + SiteStates.key(site, keyId))
                        .statusCode())
                .isEqualTo(200);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
