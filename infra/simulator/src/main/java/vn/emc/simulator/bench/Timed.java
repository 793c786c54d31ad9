package vn.emc.simulator.bench;

import java.time.Duration;

/** One line of a report. */
record Timed(String what, int rows, Duration duration) {
    double perSecond() {
        return rows / (duration.toNanos() / 1e9);
    }

    /** How many times as long as {@code other}. */
    double times(Timed other) {
        return duration.toNanos() / (double) other.duration.toNanos();
    }

    String line() {
        return "%-30s %,10d rows %8.2f s %,12.0f rows/s".formatted(what, rows, duration.toNanos() / 1e9, perSecond());
    }
}
