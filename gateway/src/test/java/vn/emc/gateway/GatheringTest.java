package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Page views wait for each other, dossier events for nobody. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"emc.collect.gathered-hits=3", "emc.collect.gathering-millis=3000"})
class GatheringTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Each has a connection of its own, and the gateway spreads those over a few event loops. */
    private static final int CALLS = 24;

    private static final int MILLIS_BETWEEN = 30;

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

    @Test
    void pageViewsTravelTogether() throws Exception {
        var statuses = send("/tracking");

        assertThat(statuses).hasSize(CALLS).containsOnly(204);
        assertThat(Surroundings.SERVICES.count()).isEqualTo(CALLS);
        assertThat(Surroundings.SERVICES.relays()).isLessThanOrEqualTo(CALLS / 2);
    }

    @Test
    void dossierEventsSetOutAtOnce() throws Exception {
        var statuses = send("/TrackingMCDT");

        assertThat(statuses).hasSize(CALLS).containsOnly(204);
        assertThat(Surroundings.SERVICES.relays()).isGreaterThan(CALLS / 2);
    }

    /** One after the other, without waiting for answers. */
    private List<Integer> send(String path) throws Exception {
        var sender = new Browser(port);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (var number = 0; number < CALLS; number++) {
                calls.add(threads.submit(
                        () -> sender.post(path, FORM, "idsite=7&rec=1").statusCode()));
                Thread.sleep(MILLIS_BETWEEN);
            }
            for (var call : calls) {
                statuses.add(call.get());
            }
        }
        return statuses;
    }
}
