package vn.emc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class WatchingQuotasTest {
    private static final int SITE = 1001;
    private static final int QUOTA = 10;
    /** Already the next day in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Volumes volumes = new Volumes();
    private final StoredInMemory stored = new StoredInMemory();
    private final WatchingQuotas watching = new WatchingQuotas(
            volumes, stored, new DailyQuotas(QUOTA, 0), new SimpleMeterRegistry(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatASiteSentSinceTheLastTimeIsOneAdditionToItsDay() {
        volumes.count(VolumeKind.EVENTS, SITE, 2);
        volumes.count(VolumeKind.EVENTS, SITE, 3);

        watching.store();
        watching.store();

        assertThat(stored.additions).containsExactly(Map.of(SITE, 5L));
        assertThat(stored.days).containsExactly(DAY);
    }

    @Test
    void theSumBeyondTheQuotaIsSaidInOneLine(CapturedOutput output) {
        volumes.count(VolumeKind.EVENTS, SITE, QUOTA);
        watching.store();
        assertThat(output.getOut()).doesNotContain("daily quota");

        for (var time = 0; time < 3; time++) {
            volumes.count(VolumeKind.EVENTS, SITE, 1);
            watching.store();
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("daily quota")))
                .singleElement()
                .asString()
                .contains("WARN", "Site 1001 has sent more than 10 EVENTS on 2026-11-23");
    }

    @Test
    void whatCannotBeStoredIsAddedNextTimeWithoutALine(CapturedOutput output) {
        volumes.count(VolumeKind.EVENTS, SITE, QUOTA);
        stored.away = true;
        watching.store();
        stored.away = false;
        volumes.count(VolumeKind.EVENTS, SITE, 1);

        assertThat(output.getOut()).isEmpty();
        watching.store();

        assertThat(stored.additions).containsExactly(Map.of(SITE, QUOTA + 1L));
        assertThat(output.getOut()).contains("has sent more than 10 EVENTS");
    }

    @Test
    void withoutAQuotaNothingIsSaid(CapturedOutput output) {
        volumes.count(VolumeKind.HITS, SITE, Integer.MAX_VALUE);

        watching.store();

        assertThat(stored.additions).containsExactly(Map.of(SITE, (long) Integer.MAX_VALUE));
        assertThat(output.getOut()).doesNotContain("daily quota");
    }

    /** Adds up one site's day without a database. */
    private static final class StoredInMemory extends StoredVolumes {
        private final List<Map<Integer, Long>> additions = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private boolean away;
        private long sum;

        StoredInMemory() {
            super(new JdbcTemplate());
        }

        @Override
        List<Integer> add(LocalDate day, VolumeKind kind, Map<Integer, Long> numbers, long quota, Instant now) {
            if (away) {
                throw new QueryTimeoutException("away");
            }
            additions.add(numbers);
            days.add(day);
            var before = sum;
            sum += numbers.getOrDefault(SITE, 0L);
            return before <= quota && sum > quota ? List.of(SITE) : List.of();
        }

        @Override
        void forgetBefore(LocalDate day) {
            // nothing is kept that long
        }
    }
}
