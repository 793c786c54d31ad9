package vn.emc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0 0, 1",
        "0 1800, 1",
        "0 1801, 2",
        "0 1800 3600, 1",
        "0 3600 1800, 1",
        "3600 0 1800, 1",
        "0 4000 2000, 3",
        "0 3000 1500, 1"
    })
    void hitsAtMostHalfAnHourApartAreOneVisit(String seconds, int expected) {
        assertThat(visits(hits(seconds)).count()).isEqualTo(expected);
    }

    private static List<Instant> hits(String seconds) {
        var hits = new ArrayList<Instant>();
        for (var second : seconds.split(" ", -1)) {
            hits.add(NOON.plusSeconds(Long.parseLong(second)));
        }
        return hits;
    }

    private static Visits visits(List<Instant> hits) {
        var visits = new Visits(Map.of());
        hits.forEach(visits::add);
        return visits;
    }

    @Test
    void theOrderHitsAreToldInDoesNotMatter() {
        var random = new Random(20261123);
        for (var round = 0; round < 2_000; round++) {
            var hits = new ArrayList<Instant>();
            for (var number = 1 + random.nextInt(12); number > 0; number--) {
                hits.add(NOON.plusSeconds(random.nextInt(20_000)));
            }
            Collections.sort(hits);
            var expected = counted(hits);

            Collections.shuffle(hits, random);
            var told = random.nextInt(hits.size() + 1);
            var first = visits(hits.subList(0, told));
            var all = new Visits(first.spans());
            hits.subList(told, hits.size()).forEach(all::add);

            assertThat(all.count()).as(hits.toString()).isEqualTo(expected);
        }
    }

    /** By the definition: a visit begins after a pause of more than half an hour. */
    private static int counted(List<Instant> sorted) {
        var visits = 1;
        for (var i = 1; i < sorted.size(); i++) {
            visits += sorted.get(i).isAfter(sorted.get(i - 1).plusSeconds(1800)) ? 1 : 0;
        }
        return visits;
    }
}
