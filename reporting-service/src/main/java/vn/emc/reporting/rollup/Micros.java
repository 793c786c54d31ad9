package vn.emc.reporting.rollup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the database keeps them: microseconds since 1970. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
