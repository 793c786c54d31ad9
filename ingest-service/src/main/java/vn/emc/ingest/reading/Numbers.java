package vn.emc.ingest.reading;

/** Whole numbers as senders write them: {@code 3}, {@code "3"}, {@code " 3 "}, {@code 3.0}. */
final class Numbers {
    /** Stands for a text that is no such number. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int MOST_DIGITS = 10;
    private static final int BASE = 10;

    private Numbers() {}

    /** The number from 0 to 2³¹−1 that {@code text} spells, or {@link #NONE}. */
    static int parse(String text) {
        var end = text.endsWith(".0") ? text.length() - 2 : text.length();
        if (end == 0 || end > MOST_DIGITS) {
            return NONE;
        }
        var value = 0L;
        for (var i = 0; i < end; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit >= BASE) {
                return NONE;
            }
            value = value * BASE + digit;
        }
        return value > Integer.MAX_VALUE ? NONE : (int) value;
    }
}
