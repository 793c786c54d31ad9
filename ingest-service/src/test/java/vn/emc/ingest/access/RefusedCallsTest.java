package vn.emc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.emc.ingest.access.RefusedCalls.Kind;
import vn.emc.ingest.access.RefusedCalls.Tally;
import vn.emc.ingest.door.Refusal;

class RefusedCallsTest {
    /** One second past midnight in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-21T17:00:01Z");

    private static final Kind WRONG_KEY = new Kind(7, LocalDate.of(2026, 11, 22), Refusal.WRONG_KEY);

    private final RefusedCalls calls = new RefusedCalls(new SimpleMeterRegistry(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theDayIsVietnams() {
        calls.count(7, Refusal.WRONG_KEY);

        assertThat(calls.take()).containsExactly(new Tally(WRONG_KEY, 1, NOW));
    }

    @Test
    void whatCouldNotBeStoredIsCountedAgainWithWhatCameSince() {
        calls.count(7, Refusal.WRONG_KEY);
        calls.count(7, Refusal.WRONG_KEY);
        var notStored = calls.take();
        calls.count(7, Refusal.WRONG_KEY);

        notStored.forEach(calls::putBack);

        assertThat(calls.take()).containsExactly(new Tally(WRONG_KEY, 3, NOW));
        assertThat(calls.take()).isEmpty();
    }
}
