package vn.emc.reporting.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelaysTest {
    @Test
    void sumsAndMediansAreThoseOfAllEventsOneByOne() {
        var random = new Random(22);
        for (var run = 0; run < 1_000; run++) {
            var all = new ArrayList<Integer>();
            var delays = new Delays();
            for (var row = 0; row < random.nextInt(12); row++) {
                var days = random.nextInt(10);
                var count = random.nextInt(6);
                delays.add(days, count);
                for (var event = 0; event < count; event++) {
                    all.add(days);
                }
            }
            var tolerated = random.nextInt(10);
            var late = all.stream().filter(days -> days > tolerated).sorted().toList();

            assertThat(delays.count()).isEqualTo(all.size());
            assertThat(delays.late(tolerated)).isEqualTo(late.size());
            assertThat(delays.medianOfLate(tolerated)).isEqualTo(median(late));
        }
    }

    private static @Nullable Integer median(List<Integer> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
