package vn.emc.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.emc.ingest.IngestService;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.TestBroker;
import vn.emc.test.TestDatabases;
import vn.emc.test.TestIssuer;
import vn.emc.test.TestSecrets;

/** Stops a service while it is at work, as SIGTERM does. */
class GracefulStopTest {
    private static final Pattern ID = Pattern.compile("(?i)x-emc-event-id: (\\S+)");

    private final int site = SiteStates.newId();
    private final String bootstrapServers = TestBroker.bootstrapServers();

    @TempDir
    private Path folder;

    private int port;

    private ConfigurableApplicationContext start() {
        var service = new SpringApplicationBuilder(IngestService.class)
                .run(
                        "--server.port=0",
                        "--EMC_DATA_DIR=" + folder,
                        "--EMC_DB_URL=" + TestDatabases.create("emc_ingest"),
                        "--EMC_DB_USER=" + TestDatabases.USER,
                        "--EMC_DB_PASSWORD=" + TestDatabases.PASSWORD,
                        "--EMC_KAFKA_BOOTSTRAP=" + bootstrapServers,
                        "--EMC_ISSUER_URI=" + TestIssuer.issuerUri(),
                        "--EMC_JWK_SET_URI=" + TestIssuer.jwkSetUri(),
                        "--EMC_PSEUDONYM_KEY=" + TestSecrets.PSEUDONYM_KEY,
                        "--EMC_SITE_KEY_MASTER=" + TestSecrets.SITE_KEY_MASTER);
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return service;
    }

    private String event(int number) {
        return "siteId=%d&codeProfile=000.00.11.H56-240105-%04d&codeTTHC=2.000082&status=1".formatted(site, number);
    }

    @Test
    void whatWasBegunIsAnsweredWhatWasAnsweredIsPublishedAndNothingNewIsTaken() throws Exception {
        var service = start();
        SiteStates.introduce(bootstrapServers, service.getBean(Sites.class), SiteStates.open(site));
        await().until(service.getBean(EventPublisher.class)::isDirect);
        var taken = ConcurrentHashMap.<String>newKeySet();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                var half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (var sender = 0; sender < 8; sender++) {
                var first = sender * 10_000;
                senders.execute(() -> sendUntilRefused(first, taken));
            }
            await().until(() -> taken.size() > 200);
            var body = event(99_999);
            write(half, head(body) + body.substring(0, 10));
            senders.execute(service::close);
            await().until(this::isRefused);
            write(half, body.substring(10));

            var answer = new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 204 ");
            var id = ID.matcher(answer);
            assertThat(id.find()).isTrue();
            taken.add(id.group(1));
        }

        assertThat(service.isActive()).isFalse();
        var published = new Published(bootstrapServers)
                .events(site, taken.size()).stream()
                        .map(event -> event.eventId().toString())
                        .collect(Collectors.toSet());
        assertThat(published).containsAll(taken);
    }

    private void sendUntilRefused(int first, Set<String> taken) {
        try (var client = HttpClient.newHttpClient()) {
            for (var number = first; ; number++) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/TrackingMCDT"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(event(number)))
                        .build();
                var answer = client.send(request, BodyHandlers.discarding());
                if (answer.statusCode() == 204) {
                    taken.add(answer.headers().firstValue("X-EMC-Event-Id").orElseThrow());
                }
            }
        } catch (IOException | InterruptedException refused) {
            // the service takes no more
        }
    }

    private boolean isRefused() {
        try (var another = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !another.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static String head(String body) {
        return "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
