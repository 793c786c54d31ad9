package vn.emc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong time = new AtomicLong();

    private Buckets<Long> buckets(long perSecond, long most) {
        return new Buckets<>(new Rate("test", perSecond), most, time::get);
    }

    private void pause(Duration length) {
        time.addAndGet(length.toNanos());
    }

    private static boolean takes(Buckets<Long> buckets, long whose) {
        try {
            buckets.take(whose);
            return true;
        } catch (TooFastException tooFast) {
            return false;
        }
    }

    private static long taken(Buckets<Long> buckets, long whose, int tries) {
        return IntStream.range(0, tries).filter(number -> takes(buckets, whose)).count();
    }

    @Test
    void twiceTheRateIsTakenAtOnceAndTheRateAfterThatAndNobodyElseIsHeldBack() {
        var buckets = buckets(10, 100);

        assertThat(taken(buckets, 7, 1_000)).isEqualTo(20);
        assertThat(taken(buckets, 8, 15)).isEqualTo(15);
        pause(Duration.ofSeconds(1));
        assertThat(taken(buckets, 7, 1_000)).isEqualTo(10);
        pause(Duration.ofMinutes(1));
        assertThat(taken(buckets, 7, 1_000)).isEqualTo(20);
    }

    @Test
    void overAnyTimeNoMoreThanTheRateAndOneBurstIsTaken() {
        var seed = 20_261_123L;
        var random = new Random(seed);
        var buckets = buckets(50, 100);
        var taken = 0L;

        for (var round = 0; round < 2_000; round++) {
            taken += taken(buckets, 7, random.nextInt(30));
            pause(Duration.ofMillis(random.nextInt(200)));
        }

        var seconds = time.get() / (double) Duration.ofSeconds(1).toNanos();
        assertThat((double) taken).as("seed %d", seed).isBetween(50 * seconds * 0.9, 50 * seconds + 100);
    }

    @Test
    void whoIsTooFastIsToldWhenToComeAgain() throws TooFastException {
        var buckets = buckets(10, 100);
        taken(buckets, 7, 20);

        var tooFast = catchThrowableOfType(TooFastException.class, () -> buckets.take(7L));

        assertThat(tooFast.getHeaders())
                .isEqualTo(Map.of(
                        "Retry-After", "1",
                        "RateLimit-Policy", "\"test\";q=20;w=2",
                        "RateLimit", "\"test\";r=0;t=2"));
        pause(Duration.ofSeconds(1));
        assertThat(buckets.take(7L)).containsEntry("RateLimit", "\"test\";r=9;t=2");
    }

    @Test
    void whoHasPlentyLeftIsToldNothing() throws TooFastException {
        var buckets = buckets(10, 100);

        assertThat(buckets.take(7L)).isEmpty();
        taken(buckets, 7, 8);
        assertThat(buckets.take(7L)).containsEntry("RateLimit", "\"test\";r=10;t=1");
    }

    @Test
    void whatCameAtOnceIsMadeUpForAfterwards() throws TooFastException {
        var buckets = buckets(100, 100);

        buckets.take(7L);
        assertThat(buckets.charge(7L, 999)).containsEntry("RateLimit", "\"test\";r=0;t=10");
        pause(Duration.ofSeconds(7));
        var tooFast = catchThrowableOfType(TooFastException.class, () -> buckets.take(7L));
        assertThat(tooFast.getHeaders()).containsEntry("Retry-After", "2");
        pause(Duration.ofSeconds(2));
        assertThat(takes(buckets, 7)).isTrue();
    }

    @Test
    void withoutALimitEverythingIsTaken() {
        assertThat(taken(buckets(0, 100), 7, 10_000)).isEqualTo(10_000);
        assertThat(buckets(0, 100).charge(7L, 10_000)).isEmpty();
    }

    @Test
    void neverMoreThanSoManyAreHeldAndIdleOnesAreForgotten() {
        var buckets = buckets(10, 1_000);

        for (var address = 0L; address < 100_000; address++) {
            takes(buckets, address);
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(1_000);
        pause(Duration.ofMinutes(1));
        takes(buckets, 7);
        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void anIpv6NetworkCountsAsOneAndAnIpv4AddressForItself() {
        assertThat(key("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(key("2001:db8:1:2::1"))
                .isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("203.0.113.9")).isEqualTo(key("::ffff:203.0.113.9")).isNotEqualTo(key("203.0.113.10"));
        assertThat(key("255.255.255.255")).isPositive();
    }

    private static long key(String address) {
        return AddressKey.of(InetAddress.ofLiteral(address));
    }
}
