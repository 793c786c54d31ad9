package vn.emc.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_ingest")
class RelayedCallsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @BeforeEach
    void aSiteForOneNetwork() {
        SiteStates.introduce(bootstrapServers, sites, SiteStates.open(site, "203.0.113.0/24"));
    }

    private CollectingCall call(String body) {
        return call(body, "203.0.113.9");
    }

    private static CollectingCall call(String body, String sender) {
        return new CollectingCall(
                "",
                Map.of(RelayedHeader.FORWARDED_FOR, sender, RelayedHeader.ACCEPT_LANGUAGE, "en"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String event(int number) {
        return "CodeProfile=000.00.11.H56-240105-%04d&CodeTTHC=2.000082&Status=1&FormsReception=1&Level=4&SiteId=%d"
                .formatted(number, site);
    }

    private HttpResponse<byte[]> post(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + RelayFormat.PATH))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<CollectingAnswer> answers(CollectingCall... calls) throws IOException, InterruptedException {
        var answer = post(RelayFormat.calls(List.of(calls)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return RelayFormat.readAnswers(ByteBuffer.wrap(answer.body()));
    }

    @Test
    void eachCallGetsTheAnswerItWouldGetAlone() throws Exception {
        var answers = answers(
                call(event(1)),
                call(event(2), "198.51.100.7"),
                call("{broken"),
                call(""),
                call(event(3).replace("Level=4", "Level=9")),
                call("SiteId=2147483647&CodeProfile=A&Status=1"));

        assertThat(answers).extracting(CollectingAnswer::status).containsExactly(204, 403, 400, 400, 204, 404);
        assertThat(answers.getFirst().headers()).containsOnlyKeys("X-EMC-Event-Id");
        assertThat(answers.get(4).headers()).containsEntry("X-EMC-Warning", "BAD_LEVEL");
        assertThat(new String(answers.get(2).body(), StandardCharsets.UTF_8))
                .contains("\"code\":\"UNREADABLE_BODY\"", "no valid JSON");
        assertThat(new Published(bootstrapServers).events(site, 2))
                .extracting(DossierEvent::codeProfile)
                .containsExactlyInAnyOrder("000.00.11.H56-240105-0001", "000.00.11.H56-240105-0003");
    }

    @Test
    void noCallsHaveNoAnswers() throws Exception {
        assertThat(answers()).isEmpty();
    }

    @Test
    void whatIsNotInTheFormatIsRefused() throws Exception {
        var answer = post("CodeProfile=A".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
