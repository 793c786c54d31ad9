package vn.emc.reporting.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. */
public final class MovableClock extends Clock {
    private final Instant start;
    private volatile Instant now;

    public MovableClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    public void reset() {
        now = start;
    }

    public void move(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
