package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Stops a gateway while it is at work, as SIGTERM does. */
class GracefulStopTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String PAGE = "/api/ingest/v1/dossier-events";
    private static final int EVENTS = 30;

    private static ConfigurableApplicationContext start() {
        var settings = new ArrayList<String>();
        settings.add("--server.port=0");
        Surroundings.register((name, value) -> settings.add("--" + name + "=" + value.get()));
        return new SpringApplicationBuilder(Gateway.class).run(settings.toArray(String[]::new));
    }

    private static int port(Environment gateway) {
        return gateway.getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void whatWasBegunIsAnsweredAndNothingNewIsTaken() throws Exception {
        var gateway = start();
        var port = port(gateway.getEnvironment());
        var sender = new Browser(port);
        Surroundings.SERVICES.forget();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var events = new ArrayList<Future<HttpResponse<String>>>();
            for (var number = 0; number < EVENTS; number++) {
                events.add(threads.submit(() -> sender.post("/TrackingMCDT", FORM, "hold")));
            }
            var page = threads.submit(() -> sender.post(PAGE, FORM, "hold"));
            write(half, "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
            await().until(() -> pending(gateway) == EVENTS + 1 && Surroundings.SERVICES.hasReceived(PAGE));
            var stopping = threads.submit(gateway::close);
            await().until(() -> isRefused(port));
            write(half, "=1");
            Surroundings.SERVICES.release();

            assertThat(events)
                    .allSatisfy(event -> assertThat(event.get().statusCode()).isEqualTo(204));
            assertThat(events)
                    .anySatisfy(event -> assertThat(event.get().headers().firstValue("Connection"))
                            .hasValue("close"));
            assertThat(page.get().statusCode()).isEqualTo(200);
            assertThat(new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 204 ");
            stopping.get();
        }
        assertThatThrownBy(() -> sender.post("/TrackingMCDT", FORM, "a=1")).isNotNull();
    }

    private static double pending(ConfigurableApplicationContext gateway) {
        return gateway.getBean(MeterRegistry.class)
                .get("emc.gateway.collect.pending")
                .gauge()
                .value();
    }

    /** Refused, or closed as soon as it was opened. */
    private static boolean isRefused(int port) {
        try (var another = new Socket(InetAddress.getLoopbackAddress(), port)) {
            another.setSoTimeout(50);
            return another.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
