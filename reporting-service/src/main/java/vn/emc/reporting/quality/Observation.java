package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.indicator.Ratio;

/** What a check sees at a site, before anybody says whether that is good. */
sealed interface Observation {

    /** Nothing. */
    record Nothing(Unmeasured why, List<String> details) implements Observation {
        Nothing(Unmeasured why) {
            this(why, List.of());
        }
    }

    /** Something is so, or not. */
    record Fact(boolean holds, @Nullable LocalDate day, List<String> details) implements Observation {
        static Fact missing() {
            return new Fact(false, null, List.of());
        }
    }

    /**
     * A number; the smaller the better.
     *
     * @param bad how many are not as they should be, null where none are counted
     * @param of how many there are
     * @param day the day it is about, null where it is about a time
     * @param details where to begin to look
     */
    record Amount(
            BigDecimal value,
            @Nullable Long bad,
            @Nullable Long of,
            @Nullable LocalDate day,
            List<String> details) implements Observation {}

    /** Percent of what is not as it should be; nothing where there is less than {@code least} of it. */
    static Observation of(Share share, long least) {
        var percent = Ratio.of(share.bad(), share.of());
        if (percent == null) {
            return new Nothing(Unmeasured.NOTHING_CAME);
        }
        return share.of() < least
                ? new Nothing(Unmeasured.TOO_FEW)
                : new Amount(percent, share.bad(), share.of(), null, share.examples());
    }
}
