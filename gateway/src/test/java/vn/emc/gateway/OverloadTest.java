package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is given up when the collecting service does not keep up. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emc.collect.waiting-events=4")
class OverloadTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Surroundings.register(properties);
    }

    @Test
    void whileDossierEventsPileUpWhatPagesTellIsTurnedAwayAndBeyondTheirRoomEventsToo() throws Exception {
        var sender = new Browser(port);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var events = new ArrayList<Future<HttpResponse<String>>>();
            for (var number = 0; number < 300; number++) {
                events.add(threads.submit(() -> sender.post("/TrackingMCDT", FORM, "sleep")));
            }
            await().until(() -> events.stream().filter(Future::isDone).count() > 100);

            var hits = IntStream.range(0, 20)
                    .mapToObj(number -> sender.post("/tracking", FORM, "idsite=7&rec=1"))
                    .toList();

            assertThat(hits).allSatisfy(hit -> {
                assertThat(hit.statusCode()).isEqualTo(503);
                assertThat(hit.headers().firstValue("Retry-After")).hasValue("5");
            });
            assertThat(events).anySatisfy(event -> assertThat(status(event)).isEqualTo(504));
            assertThat(events).allSatisfy(event -> assertThat(status(event)).isIn(503, 504));
        }
        assertThat(sender.post("/TrackingMCDT", FORM, "a=1").statusCode()).isEqualTo(204);
        assertThat(sender.post("/tracking", FORM, "idsite=7&rec=1").statusCode())
                .isEqualTo(204);
    }

    private static int status(Future<HttpResponse<String>> event) throws InterruptedException, ExecutionException {
        return event.get().statusCode();
    }
}
