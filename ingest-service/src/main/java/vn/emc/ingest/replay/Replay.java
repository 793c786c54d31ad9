package vn.emc.ingest.replay;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.quarantine.QuarantineFilter.Condition;

/**
 * Events of the quarantine that somebody sends again.
 *
 * @param visibleSites those the asking user could see; null for all
 * @param failure why it failed, as the database or the program says it; null where it did not
 * @param eventsTotal how many there are to look at; null until counted
 * @param eventsDone how many have been looked at
 * @param position the last of them
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
        @Nullable String failure,
        @Nullable Long eventsTotal,
        long eventsDone,
        long accepted,
        Position position) {

    /** A place in the order of arrival: behind this event. */
    record Position(Instant receivedAt, UUID eventId) {
        static Position of(RejectedEvent event) {
            return new Position(event.receivedAt(), event.eventId());
        }
    }

    /** What it is about, as SQL: what arrives from now on is not. */
    Condition condition() {
        return filter.inQuarantine().condition(visibleSites);
    }
}
