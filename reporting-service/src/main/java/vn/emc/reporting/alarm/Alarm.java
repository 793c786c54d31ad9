package vn.emc.reporting.alarm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.BusinessDay;

/**
 * An alarm: one rule at one site, from when it was found until it was found no more.
 *
 * @param since the first day it is about
 * @param finding the latest numbers
 * @param closedAt null while it is open
 * @param snooze the latest that holds for the rule and the site, be it over or not; null where there never was one
 */
public record Alarm(
        long id,
        int siteId,
        LocalDate since,
        Finding finding,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Snooze snooze) {

    /**
     * That it was put off.
     *
     * @param until the last day of that
     */
    public record Snooze(LocalDate until, String reason, Instant at, String by) {}

    public Rule rule() {
        return finding.rule();
    }

    public AlarmState state(LocalDate today) {
        if (closedAt != null) {
            return AlarmState.CLOSED;
        }
        return isSnoozed(today) ? AlarmState.SNOOZED : AlarmState.OPEN;
    }

    boolean isSnoozed(LocalDate today) {
        return snooze != null && !snooze.until().isBefore(today);
    }

    /** Whether it was open while it was put off, and that is over. */
    boolean isPutOffNoMore(LocalDate today) {
        return snooze != null
                && snooze.until().isBefore(today)
                && !BusinessDay.of(openedAt).isAfter(snooze.until());
    }
}
