package vn.emc.spreadsheet;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates that were typed as text: {@code dd/MM/yyyy} or {@code dd-MM-yyyy} with or without a time, or ISO 8601. Read by hand,
 * character by character, because a list of accounts has ten million of them.
 */
final class DateText {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final int YEAR = 4;
    private static final int SHORTEST_MONTH = 28;
    /** Minutes, by which clocks may differ from UTC. */
    private static final int WIDEST_OFFSET = 18 * 60;

    private static final int UNKNOWN_OFFSET = Integer.MAX_VALUE;
    private static final int NOT_A_NUMBER = -1;

    private final String text;
    private int position;

    private DateText(String text) {
        this.text = text;
    }

    static @Nullable LocalDateTime parse(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return null;
        }
        DateText reading = new DateText(text);
        int first = reading.number(1, YEAR);
        return switch (reading.position) {
            case 1, 2 -> reading.vietnamese(first);
            case YEAR -> reading.iso(first);
            default -> null;
        };
    }

    private @Nullable LocalDateTime vietnamese(int day) {
        char separator = text.charAt(position);
        if (separator != '/' && separator != '-') {
            return null;
        }
        position++;
        int month = number(1, 2);
        if (!takes(separator)) {
            return null;
        }
        int year = number(YEAR, YEAR);
        if (position == text.length()) {
            return at(year, month, day, 0);
        }
        int seconds = takesSpaces() ? time() : NOT_A_NUMBER;
        return position == text.length() ? at(year, month, day, seconds) : null;
    }

    private @Nullable LocalDateTime iso(int year) {
        int month = takes('-') ? number(2, 2) : NOT_A_NUMBER;
        int day = takes('-') ? number(2, 2) : NOT_A_NUMBER;
        if (position == text.length()) {
            return at(year, month, day, 0);
        }
        int seconds = takes('T') || takes(' ') ? time() : NOT_A_NUMBER;
        if (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        LocalDateTime local = at(year, month, day, seconds);
        return local == null || position == text.length() ? local : inVietnam(local);
    }

    /** Seconds since midnight, -1 if there is no time here; fractions of a second are passed over. */
    private int time() {
        int hour = number(1, 2);
        int minute = takes(':') ? number(2, 2) : NOT_A_NUMBER;
        int second = 0;
        if (takes(':')) {
            second = number(2, 2);
            if ((takes('.') || takes(',')) && number(1, 9) < 0) {
                return NOT_A_NUMBER;
            }
        }
        boolean onTheClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return onTheClock ? (hour * 60 + minute) * 60 + second : NOT_A_NUMBER;
    }

    private @Nullable LocalDateTime inVietnam(LocalDateTime local) {
        int minutes = takes('Z') ? 0 : takes('+') ? offset() : takes('-') ? -offset() : UNKNOWN_OFFSET;
        return position < text.length() || Math.abs(minutes) > WIDEST_OFFSET
                ? null
                : local.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60))
                        .atZoneSameInstant(ZONE)
                        .toLocalDateTime();
    }

    /** Minutes of {@code 07}, {@code 0700} or {@code 07:00}. */
    private int offset() {
        int hours = number(2, 2);
        int minutes = 0;
        if (position < text.length()) {
            position += text.charAt(position) == ':' ? 1 : 0;
            minutes = number(2, 2);
        }
        return hours < 0 || minutes < 0 || minutes > 59 ? UNKNOWN_OFFSET : 60 * hours + minutes;
    }

    /** Null if one of the numbers is missing, or there is no such day. */
    private static @Nullable LocalDateTime at(int year, int month, int day, int seconds) {
        if (year < 0 || month < 1 || month > 12 || day < 1 || seconds < 0) {
            return null;
        }
        if (day > SHORTEST_MONTH && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDateTime.of(year, month, day, seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Takes as many digits as there are, up to the most; -1 if they are too few. */
    private int number(int least, int most) {
        int start = position;
        int number = 0;
        while (position < text.length() && position - start < most) {
            int digit = text.charAt(position) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = 10 * number + digit;
            position++;
        }
        return position - start < least ? NOT_A_NUMBER : number;
    }

    private boolean takes(char expected) {
        boolean found = position < text.length() && text.charAt(position) == expected;
        position += found ? 1 : 0;
        return found;
    }

    private boolean takesSpaces() {
        int start = position;
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        return position > start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
