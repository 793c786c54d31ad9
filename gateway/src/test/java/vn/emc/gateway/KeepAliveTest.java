package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.netty.NettyPipeline;

/** One connection carries many requests, and none of them is left lying. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeepAliveTest {
    /** Refused on the spot, while the request is being read. */
    private static final String AT_ONCE = get("/websites;x");

    private static final String SIGNED_OUT = get("/api/catalog/v1/sites");

    /** The gateway makes a session for it, which takes another thread. */
    private static final String ON_ANOTHER_THREAD = get("/websites");

    private static final String BY_A_SERVICE = post("/api/catalog/v1/sites", "{}");
    private static final String BY_A_SLOW_SERVICE = post("/api/catalog/v1/sites", "wait");
    private static final String COLLECTED = post("/TrackingMCDT", "a=1");

    private static final int BROWSERS = 40;
    private static final int VISITS = 75;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Surroundings.register(properties);
    }

    @BeforeEach
    void forget() {
        Surroundings.SERVICES.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at once", "late"})
    void aRequestThatDoesNotWaitForTheAnswerBeforeIsAnsweredAndTheOneAfterItToo(String confirmed) throws IOException {
        try (var connection = new KeepAlive(port)) {
            connection.send(BY_A_SLOW_SERVICE.replaceFirst("\r\n", "\r\nX-Confirm: " + confirmed + "\r\n") + AT_ONCE);
            var together = List.of(connection.status(), connection.status());

            connection.send(AT_ONCE);
            var third = connection.status();
            connection.send(COLLECTED);

            assertThat(together).containsExactly(200, 400);
            assertThat(third).isEqualTo(400);
            assertThat(connection.status()).isEqualTo(204);
        }
    }

    @Test
    void whatWasSentBehindAnUploadThatIsRefusedEarlyIsAnswered() throws IOException {
        try (var connection = new KeepAlive(port)) {
            connection.send("POST /api/catalog/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 600000\r\n\r\n");
            var refused = connection.status();
            connection.send("x".repeat(600_000) + AT_ONCE + COLLECTED + BY_A_SERVICE);

            assertThat(refused).isEqualTo(401);
            assertThat(List.of(connection.status(), connection.status(), connection.status()))
                    .containsExactly(400, 204, 200);
        }
    }

    @Test
    void anUploadBehindAnotherRequestArrivesWhole() throws IOException {
        var body = "x".repeat(5 * 1024 * 1024);
        try (var connection = new KeepAlive(port)) {
            connection.send(BY_A_SLOW_SERVICE + post("/api/ingest/v1/dossier-events", body) + AT_ONCE);

            assertThat(List.of(connection.status(), connection.status(), connection.status()))
                    .containsExactly(200, 200, 400);
            assertThat(Surroundings.SERVICES.last().body()).isEqualTo(body);
        }
    }

    @Test
    void aStreamedAnswerIsFollowedByTheNext() throws IOException {
        try (var connection = new KeepAlive(port)) {
            connection.send(post("/api/catalog/v1/sites", "stream") + COLLECTED + AT_ONCE);

            assertThat(List.of(connection.status(), connection.status(), connection.status()))
                    .containsExactly(200, 204, 400);
        }
    }

    @Test
    void answersWithoutABodyAreFollowedByTheNext() throws IOException {
        try (var connection = new KeepAlive(port)) {
            connection.send("HEAD /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
            var head = connection.statusWithoutBody();
            connection.send("HEAD /nothing HTTP/1.1\r\nHost: x\r\n\r\n" + AT_ONCE);

            assertThat(head).isEqualTo(404);
            assertThat(connection.statusWithoutBody()).isEqualTo(404);
            assertThat(connection.status()).isEqualTo(400);
        }
    }

    @RepeatedTest(20)
    void nothingIsTakenBehindARequestThatEndsTheConnection() throws IOException {
        try (var connection = new KeepAlive(port)) {
            connection.send(AT_ONCE.replaceFirst("\r\n", "\r\nConnection: close\r\n") + COLLECTED + AT_ONCE);

            assertThat(connection.status()).isEqualTo(400);
            assertThat(connection.isClosed()).isTrue();
            assertThat(Surroundings.SERVICES.count()).isZero();
        }
    }

    @Test
    void browsersInAHurryAllGetTheirAnswersWhileTheMachineIsBusy() throws Exception {
        var busy = new AtomicBoolean(true);
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor();
                var others = Executors.newCachedThreadPool()) {
            IntStream.range(0, 2 * Runtime.getRuntime().availableProcessors())
                    .forEach(number -> others.execute(() -> keepBusy(busy)));
            try {
                var visits = IntStream.range(0, BROWSERS)
                        .<Callable<List<Integer>>>mapToObj(number -> this::visit)
                        .toList();

                for (var statuses : browsers.invokeAll(visits, 120, TimeUnit.SECONDS)) {
                    assertThat(statuses.get()).hasSize(VISITS).containsOnly(302, 400, 401, 200, 204);
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private List<Integer> visit() throws IOException {
        var statuses = new ArrayList<Integer>();
        var requests = List.of(ON_ANOTHER_THREAD, AT_ONCE, SIGNED_OUT, BY_A_SERVICE, AT_ONCE, COLLECTED);
        try (var connection = new KeepAlive(port)) {
            connection.send(requests.getFirst());
            for (var count = 1; count <= VISITS; count++) {
                connection.awaitFirstByte();
                connection.send(requests.get(count % requests.size()));
                statuses.add(connection.status());
            }
        }
        return statuses;
    }

    private static void keepBusy(AtomicBoolean busy) {
        while (busy.get()) {
            Thread.onSpinWait();
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n";
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer eyJ\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    @TestConfiguration
    static class LateConfirmation {
        @Bean
        NettyServerCustomizer confirmingLate() {
            return server -> server.doOnChannelInit((observer, channel, address) ->
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "test.late", new ConfirmingLate()));
        }
    }

    /** Says only after a while that an answer has been written, as if the thread that waits for it had been held up. */
    private static final class ConfirmingLate extends ChannelDuplexHandler {
        private static final Duration LATE = Duration.ofMillis(100);

        private boolean late;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && request.headers().contains("X-Confirm", "late", true)) {
                late = true;
            }
            context.fireChannelRead(message);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (late && message instanceof LastHttpContent) {
                late = false;
                context.executor()
                        .schedule(
                                () -> {
                                    promise.trySuccess();
                                },
                                LATE.toMillis(),
                                TimeUnit.MILLISECONDS);
                context.write(message);
            } else {
                context.write(message, promise);
            }
        }
    }
}
