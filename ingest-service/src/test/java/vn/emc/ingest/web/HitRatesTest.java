package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HitRatesTest {
    private static long taken(HitRates rates, int siteId, int hits) {
        return IntStream.range(0, hits).filter(number -> rates.take(siteId)).count();
    }

    @Test
    void aSiteThatIsTooFastIsHeldBackAndNobodyElse() {
        var rates = new HitRates(10);

        assertThat(taken(rates, 7, 1_000)).isBetween(20L, 40L);
        assertThat(taken(rates, 8, 15)).isEqualTo(15);
    }

    @Test
    void withoutALimitEverythingIsTaken() {
        assertThat(taken(new HitRates(0), 7, 10_000)).isEqualTo(10_000);
    }
}
