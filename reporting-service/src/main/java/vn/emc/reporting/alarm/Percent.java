package vn.emc.reporting.alarm;

/** Whole percents, half up. */
final class Percent {
    private static final int HUNDRED = 100;

    private Percent() {}

    static long of(long part, long whole) {
        return whole == 0 ? 0 : Math.round((double) HUNDRED * part / whole);
    }

    /** Whether {@code part} is at least so many percent of {@code whole}. */
    static boolean reaches(long part, long whole, double percent) {
        return part * (double) HUNDRED >= percent * whole;
    }
}
