package vn.emc.ingest.replay;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.quarantine.QuarantineFilter.Condition;

/**
 * Events of the quarantine that somebody sends again.
 *
 * @param visibleSites those the asking user could see; null for all
 * @param eventsTotal how many there are to look at; null until counted
 * @param eventsDone how many have been looked at
 * @param afterReceivedAt arrival of the last of them
 * @param afterEventId the last of them
 */
record Replay(
        long id,
        ReplayState state,
        boolean dryRun,
        ReplayFilter filter,
        RepairRequest repair,
        @Nullable Set<Integer> visibleSites,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable Long eventsTotal,
        long eventsDone,
        long accepted,
        Instant afterReceivedAt,
        UUID afterEventId) {

    /** What it is about, as SQL: what arrives from now on is not. */
    Condition condition() {
        return filter.inQuarantine().condition(visibleSites);
    }
}
