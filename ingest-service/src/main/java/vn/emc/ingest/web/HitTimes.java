package vn.emc.ingest.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.IsoTimes;

/** When a hit happened: trackers that were without a network tell of it later ({@code cdt}). */
final class HitTimes {
    /** As far back as Matomo takes it without credentials. */
    private static final Duration LATEST = Duration.ofDays(1);

    private static final int DATE_TIME_LENGTH = 19;
    private static final int MOST_DIGITS = 12;

    private HitTimes() {}

    /** The time told, or {@code now} where it is none, lies in the future or too far back. */
    static Instant of(@Nullable String told, Instant now) {
        var time = told == null ? null : parse(told);
        return time == null || time.isAfter(now) || time.isBefore(now.minus(LATEST)) ? now : time;
    }

    /** Seconds since 1970, or {@code 2026-11-23 08:30:00} in UTC. */
    private static @Nullable Instant parse(String text) {
        try {
            if (text.length() <= MOST_DIGITS) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() == DATE_TIME_LENGTH
                    ? IsoTimes.local(text.replace(' ', 'T'), text.length()).toInstant(ZoneOffset.UTC)
                    : null;
        } catch (NumberFormatException | DateTimeException noTime) {
            return null;
        }
    }
}
