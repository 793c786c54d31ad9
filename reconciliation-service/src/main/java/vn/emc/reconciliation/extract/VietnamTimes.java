package vn.emc.reconciliation.extract;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Moments by the clock in Viet Nam, written for millions of rows: {@code 2025-01-31T08:30:00+07:00}. */
final class VietnamTimes {
    /** Viet Nam keeps one time throughout the years there are events of. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private static final int TEN = 10;
    private static final int MICROS_DIGITS = 6;

    private VietnamTimes() {}

    static String write(Instant moment) {
        var time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), OFFSET);
        var text = new StringBuilder(32).append(time.toLocalDate()).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond());
        if (moment.get(ChronoField.MICRO_OF_SECOND) > 0) {
            var micros = String.valueOf(moment.get(ChronoField.MICRO_OF_SECOND));
            text.append('.').repeat('0', MICROS_DIGITS - micros.length()).append(micros);
        }
        return text.append("+07:00").toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return (number < TEN ? text.append('0') : text).append(number);
    }
}
