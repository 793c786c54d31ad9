package vn.emc.reconciliation.comparison;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The days of reception and result in one number: 16 bits each, counted from 1970-01-01, which is 1; 0 where a list says
 * nothing.
 */
final class Days {
    static final int NOT_A_DAY = -1;

    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS = 179;
    private static final int MONTHS = 12;
    private static final int ISO_LENGTH = 10;
    private static final int[] MONTH_STARTS = monthStarts();

    private Days() {}

    static int of(int received, int finished) {
        return received << BITS | finished;
    }

    static int received(int days) {
        return days >>> BITS;
    }

    static int finished(int days) {
        return days & MASK;
    }

    static int number(LocalDate date) {
        return (int) date.toEpochDay() + 1;
    }

    static @Nullable LocalDate date(int number) {
        return number == 0 ? null : LocalDate.ofEpochDay(number - 1L);
    }

    /** The month of a day, counted from January 1970, which is 1; 0 for nothing. */
    static int month(int number) {
        if (number == 0) {
            return 0;
        }
        var place = Arrays.binarySearch(MONTH_STARTS, number - 1);
        return place < 0 ? -place - 1 : place + 1;
    }

    /** A month as {@code 2025-04}. */
    static String monthText(int month) {
        return YearMonth.of(FIRST_YEAR, 1).plusMonths(month - 1L).toString();
    }

    /** The number of a day in ISO 8601, 0 for nothing, negative for anything else. */
    static int parse(byte[] buffer, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (to - from != ISO_LENGTH || buffer[from + 4] != '-' || buffer[from + 7] != '-') {
            return NOT_A_DAY;
        }
        var year = digits(buffer, from, 4) - FIRST_YEAR;
        var month = digits(buffer, from + 5, 2) - 1;
        var day = digits(buffer, from + 8, 2);
        if (year < 0 || year >= YEARS || month < 0 || month >= MONTHS || day < 1) {
            return NOT_A_DAY;
        }
        var start = year * MONTHS + month;
        var number = MONTH_STARTS[start] + day;
        return number <= MONTH_STARTS[start + 1] ? number : NOT_A_DAY;
    }

    /** Far below zero if one is none. */
    private static int digits(byte[] buffer, int from, int count) {
        var number = 0;
        for (var i = from; i < from + count; i++) {
            var digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE / 2;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Days before each month. */
    private static int[] monthStarts() {
        var starts = new int[YEARS * MONTHS + 1];
        for (var i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(i).toEpochDay();
        }
        return starts;
    }
}
