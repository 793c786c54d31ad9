package vn.emc.simulator.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.truth.Indicator;

/**
 * What a dossier's events come to, by the letter's words.
 *
 * @param procedure the code as sent; null where none was
 * @param unit as it is spelt, in capitals; null where neither the code nor LOCATION is of a unit
 * @param level null where none was said
 * @param receivedOn by its arrival, or the time its sender gave
 * @param receivedOnByCode the day inside the dossier's code where that stands in for a time nobody gave
 * @param finishedOn when the result was said first; null while there is none
 * @param payment FormsPayments of the result: 1, 2, or 0 for none
 */
record CountedDossier(
        int siteId,
        String codeProfile,
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable Integer level,
        LocalDate receivedOn,
        LocalDate receivedOnByCode,
        @Nullable LocalDate finishedOn,
        boolean receivedOnline,
        boolean fromNationalPortal,
        boolean resultOnline,
        int payment,
        boolean byPost) {
    private static final int FULLY_ONLINE_LEVEL = 4;
    private static final int PARTLY_ONLINE_LEVEL = 3;

    boolean hasLevel(int wanted) {
        return level != null && level == wanted;
    }

    private boolean isFinished() {
        return finishedOn != null;
    }

    private boolean isFullyOnline() {
        return hasLevel(FULLY_ONLINE_LEVEL) && receivedOnline && isFinished() && resultOnline && payment != 2;
    }

    /** Whether it counts in the indicator's denominator. */
    boolean belongsTo(Indicator indicator) {
        return switch (indicator) {
            case B1, B2 -> true;
            case B3, B4 -> hasLevel(FULLY_ONLINE_LEVEL);
            case B5 -> hasLevel(PARTLY_ONLINE_LEVEL);
            case B6 -> isFinished() && payment != 0;
            case B7 -> isFinished();
            case B8 -> receivedOnline;
        };
    }

    /** Whether it counts in the indicator's numerator, if it {@link #belongsTo} it. */
    boolean countsFor(Indicator indicator) {
        return switch (indicator) {
            case B1, B4, B5 -> receivedOnline;
            case B2, B3 -> isFullyOnline();
            case B6 -> payment == 1;
            case B7 -> byPost;
            case B8 -> fromNationalPortal;
        };
    }
}
