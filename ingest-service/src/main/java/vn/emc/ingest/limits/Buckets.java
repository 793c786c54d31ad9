package vn.emc.ingest.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each of many, for one rate. Those not heard of for a while are forgotten: their buckets are full again
 * anyway. There are never more than so many; beyond that those that come seldom go first.
 */
final class Buckets<K> {
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);
    /** What is left of a bucket is told from here on down. */
    private static final int TOLD_BELOW_ONE_IN = 2;

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets;

    /**
     * Buckets of one rate.
     *
     * @param most how many are held
     * @param nanos the time
     */
    Buckets(Rate rate, long most, LongSupplier nanos) {
        this.rate = rate;
        this.time = new Nanos(nanos);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one.
     *
     * @return what to tell the caller: nothing while more than half is left
     * @throws TooFastException where there is none left
     */
    Map<String, String> take(K whose) throws TooFastException {
        if (!rate.isLimited()) {
            return Map.of();
        }
        var probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooFastException(
                    rate.told(0, probe.getNanosToWaitForReset()), Rate.seconds(probe.getNanosToWaitForRefill()));
        }
        var left = probe.getRemainingTokens();
        return left * TOLD_BELOW_ONE_IN > rate.burst() ? Map.of() : rate.told(left, probe.getNanosToWaitForReset());
    }

    /** Takes as many as have come anyway, also more than are left: then nothing is given until they are made up for. */
    Map<String, String> charge(K whose, long number) {
        if (!rate.isLimited()) {
            return Map.of();
        }
        var bucket = bucket(whose);
        if (number > 0) {
            bucket.consumeIgnoringRateLimits(number);
        }
        var left = bucket.getAvailableTokens();
        var missing = rate.burst() - left;
        return rate.told(left, missing * Duration.ofSeconds(1).toNanos() / rate.perSecond());
    }

    /** How many are held. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(K whose) {
        return buckets.get(
                whose,
                unknown -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record Nanos(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
