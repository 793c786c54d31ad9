package vn.emc.ingest.replay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which events of the quarantine count already. A claim stands with the transaction that makes it, or not at all. */
@Component
@RequiredArgsConstructor
class Claims {
    private static final String CLAIM = """
            insert into replayed_event (event_id, replay_id, received_at)
            select event_id, ?, received_at from unnest(?::uuid[], ?::timestamptz[]) as n (event_id, received_at)
            on conflict do nothing returning event_id""";
    /** One look-up for each: given a list of thousands, the database would read the whole table of ids instead. */
    private static final String SENT_MENDED = """
            select asked.event_id from unnest(?::uuid[]) as asked (event_id),
              lateral (select from sender_event_id sent where sent.event_id = asked.event_id limit 1) as found""";

    private static final int NAME_BASED = 5;

    private final JdbcTemplate database;

    /**
     * Claims the events for a replay.
     *
     * @return those that nobody had claimed and whose sender had not sent them again under the same {@code EventId}
     */
    List<Verdict.Accepted> claim(long replayId, List<Verdict.Accepted> accepted) {
        var byId = byId(accepted);
        var times = byId.values().stream()
                .map(each -> each.kept().receivedAt().toString())
                .toArray(String[]::new);
        var claimed = new HashSet<>(database.query(
                CLAIM,
                (row, number) -> row.getObject(1, UUID.class),
                replayId,
                byId.keySet().toArray(UUID[]::new),
                times));
        claimed.removeAll(sentMended(byId.keySet()));
        return byId.entrySet().stream()
                .filter(each -> claimed.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Those that would be claimed. */
    List<Verdict.Accepted> claimable(List<Verdict.Accepted> accepted) {
        var byId = byId(accepted);
        byId.keySet().removeAll(sentMended(byId.keySet()));
        return List.copyOf(byId.values());
    }

    /** An event that was sent more than once under one {@code EventId} is one event: the first. */
    private static Map<UUID, Verdict.Accepted> byId(List<Verdict.Accepted> accepted) {
        var byId = new LinkedHashMap<UUID, Verdict.Accepted>();
        accepted.forEach(each -> byId.putIfAbsent(each.event().eventId(), each));
        return byId;
    }

    /** Only an id derived from the sender's can have come again by itself. */
    private Set<UUID> sentMended(Set<UUID> ids) {
        var derived = ids.stream().filter(id -> id.version() == NAME_BASED).toArray(UUID[]::new);
        return derived.length == 0
                ? Set.of()
                : new HashSet<>(database.queryForList(SENT_MENDED, UUID.class, (Object) derived));
    }
}
