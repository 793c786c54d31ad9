package vn.emc.ingest.limits;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast something may come: so many a second on average, twice as many at once after a pause.
 *
 * @param name as answers name it
 * @param perSecond 0 for no limit
 */
record Rate(String name, long perSecond) {
    /** Seconds in which a bucket that was emptied is full again. */
    static final int WINDOW_SECONDS = 2;

    boolean isLimited() {
        return perSecond > 0;
    }

    long burst() {
        return perSecond * WINDOW_SECONDS;
    }

    /** What callers are told (draft-ietf-httpapi-ratelimit-headers-11): the rule, and what is left of it. */
    Map<String, String> told(long left, long nanosUntilFull) {
        return Map.of(
                "RateLimit-Policy",
                "\"" + name + "\";q=" + burst() + ";w=" + WINDOW_SECONDS,
                "RateLimit",
                "\"" + name + "\";r=" + Math.max(0, left) + ";t=" + seconds(nanosUntilFull));
    }

    /** Whole seconds, one at least. */
    static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
