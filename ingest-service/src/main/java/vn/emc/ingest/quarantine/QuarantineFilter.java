package vn.emc.ingest.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectionReason;

/**
 * Which rejected events are meant.
 *
 * @param site of this site only
 * @param reason for this reason only
 * @param from arrived on this day or later, in Vietnam
 * @param to arrived on this day or earlier, in Vietnam
 * @param codeProfile of this dossier only
 * @param event this event only
 * @param state whether they have been accepted meanwhile
 */
public record QuarantineFilter(
        @Nullable Integer site,
        @Nullable RejectionReason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String codeProfile,
        @Nullable UUID event,
        State state) {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String REPLAYED =
            "exists (select from replayed_event r where r.event_id = rejected_event.event_id)";

    /** Whether an event was repaired and sent again. */
    public enum State {
        /** It waits for being repaired. */
        OPEN,
        /** It was accepted by a replay and counts. */
        ACCEPTED,
        /** Either. */
        ALL
    }

    /** A condition on {@code rejected_event} and what it is filled with. */
    public record Condition(String sql, List<Object> arguments) {
        private static Condition of(List<String> parts, List<Object> arguments) {
            return new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), arguments);
        }
    }

    /**
     * As SQL.
     *
     * @param visible the sites the user may see; null for all
     */
    public Condition condition(@Nullable Set<Integer> visible) {
        var parts = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        addSites(parts, arguments, visible);
        if (reason != null) {
            parts.add("reason = ?");
            arguments.add(reason.name());
        }
        if (from != null) {
            parts.add("received_at >= ?::timestamptz");
            arguments.add(startOf(from).toString());
        }
        if (to != null) {
            parts.add("received_at < ?::timestamptz");
            arguments.add(startOf(to.plusDays(1)).toString());
        }
        if (codeProfile != null && codeProfile.indexOf('\0') >= 0) {
            parts.add("false"); // the database knows no such text
        } else if (codeProfile != null) {
            parts.add("fields ->> 'CodeProfile' = ?");
            arguments.add(codeProfile);
        }
        if (event != null) {
            parts.add("event_id = ?");
            arguments.add(event);
        }
        switch (state) {
            case OPEN -> parts.add("not " + REPLAYED);
            case ACCEPTED -> parts.add(REPLAYED);
            case ALL -> {
                // no condition
            }
        }
        return Condition.of(parts, arguments);
    }

    /** Site and days only, as SQL on a table that is counted by {@code day}. */
    Condition conditionOnDays(@Nullable Set<Integer> visible) {
        var parts = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        addSites(parts, arguments, visible);
        if (from != null) {
            parts.add("day >= ?");
            arguments.add(from);
        }
        if (to != null) {
            parts.add("day <= ?");
            arguments.add(to);
        }
        return Condition.of(parts, arguments);
    }

    private void addSites(List<String> parts, List<Object> arguments, @Nullable Set<Integer> visible) {
        if (site != null) {
            parts.add("site_id = ?");
            arguments.add(site);
        }
        if (visible != null) {
            parts.add("site_id = any (?)");
            arguments.add(visible.toArray(Integer[]::new));
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }
}
