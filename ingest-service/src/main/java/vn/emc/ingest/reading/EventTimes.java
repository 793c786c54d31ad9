package vn.emc.ingest.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.IsoTimes;

/** When senders say something happened: ISO-8601 with offset, or without one in Vietnam's time. */
final class EventTimes {
    /** The time of all business dates. */
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");
    private static final int DATE_LENGTH = 10;
    private static final int OFFSET_FROM = 16;

    private EventTimes() {}

    /** The time, never after {@code receivedAt}; null where it cannot be read, lies in the future or before 2010. */
    static @Nullable Instant parse(String text, Instant receivedAt) {
        try {
            var time = read(text).truncatedTo(ChronoUnit.MICROS);
            if (time.isBefore(EARLIEST) || time.isAfter(receivedAt.plus(CLOCK_SKEW))) {
                return null;
            }
            return time.isAfter(receivedAt) ? receivedAt : time;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Instant read(String text) {
        var iso = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
                : text;
        var end = endOfTime(iso);
        var local = IsoTimes.local(iso, end);
        return end == iso.length() ? local.atZone(VIETNAM).toInstant() : local.toInstant(offset(iso.substring(end)));
    }

    private static ZoneOffset offset(String text) {
        return text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    /** Where the offset begins, or the end of the text where there is none. */
    private static int endOfTime(String text) {
        for (var i = OFFSET_FROM; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 'Z' || c == 'z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }
}
