package vn.emc.reporting.rollup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days of a period that is closed.
 *
 * @param cutOff what had reached us by then is in its snapshot, the quarantine apart
 */
record ClosedDays(LocalDate first, LocalDate last, Instant cutOff) {
    boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
