package vn.emc.reconciliation.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a line says, packed into the bits of one number, so that millions of lines fit in memory and most pairs are compared
 * at once. In each field 0 means that the line says nothing. Codes of procedures and units are numbers of a {@link Dictionary}.
 *
 * <pre>status 0-2, level 3-4, reception 5-6, result 7-8, payment 9-10, post 11-12, in period 13, site 14-22,
 * procedure 23-42, unit 43-62</pre>
 */
final class Facts {
    static final int MOST_SITES = 1 << 9;
    static final int MOST_CODES = 1 << 20;

    /** Status, level, channels, payment and post. */
    static final long CHOICES = (1L << 13) - 1;

    private static final long IN_PERIOD = 1L << 13;
    private static final int SITE = 14;
    private static final int NOT_A_VALUE = -1;

    /** The values a choice has, in the order of their numbers from 1. */
    private static final byte[][] VALUES = {{0, 1, 2, 3}, {0, 3, 4}, {1, 2}, {1, 2}, {0, 1, 2}, {0, 1, 2}};

    private Facts() {}

    /** The number of what is written in a cell; negative where it is none of the field's values. */
    static int number(ComparedField choice, byte written) {
        var values = VALUES[choice.getPlace()];
        for (var i = 0; i < values.length; i++) {
            if (values[i] == written - '0') {
                return i + 1;
            }
        }
        return NOT_A_VALUE;
    }

    static long with(long facts, ComparedField field, int number) {
        var shift = shift(field);
        return (facts & ~(mask(field) << shift)) | ((long) number << shift);
    }

    static int get(long facts, ComparedField field) {
        return (int) (facts >>> shift(field) & mask(field));
    }

    /** The letter's value of a choice, null where the line is silent. */
    static @Nullable Integer value(long facts, ComparedField choice) {
        var number = get(facts, choice);
        return number == 0 ? null : (int) VALUES[choice.getPlace()][number - 1];
    }

    static boolean is(long facts, ComparedField choice, int value) {
        var number = get(facts, choice);
        return number != 0 && VALUES[choice.getPlace()][number - 1] == value;
    }

    static long inPeriod(long facts) {
        return facts | IN_PERIOD;
    }

    static boolean isInPeriod(long facts) {
        return (facts & IN_PERIOD) != 0;
    }

    static long at(long facts, int site) {
        return facts | (long) site << SITE;
    }

    static int site(long facts) {
        return (int) (facts >>> SITE) & (MOST_SITES - 1);
    }

    private static int shift(ComparedField field) {
        return switch (field) {
            case STATUS -> 0;
            case LEVEL -> 3;
            case RECEPTION -> 5;
            case RESULT -> 7;
            case PAYMENT -> 9;
            case POST -> 11;
            case PROCEDURE -> 23;
            case UNIT -> 43;
        };
    }

    private static long mask(ComparedField field) {
        return switch (field) {
            case STATUS -> 7;
            case LEVEL, RECEPTION, RESULT, PAYMENT, POST -> 3;
            case PROCEDURE, UNIT -> MOST_CODES - 1;
        };
    }
}
