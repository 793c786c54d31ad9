package vn.emc.ingest.bulk;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which of the senders' own event ids have been received: those of the last minutes in memory, all others in the
 * ledger's table. It only spares the sender a second acceptance; that nothing counts twice is the ledger's work, so a
 * database that is away changes nothing but the answer.
 */
@Slf4j
final class KnownEvents {
    private static final int REMEMBERED = 200_000;
    private static final String QUERY = "select event_id from sender_event_id where event_id = any (?)";

    private final JdbcTemplate database;
    private final Set<UUID> recent = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    KnownEvents(JdbcTemplate database) {
        this.database = database;
    }

    /** Those of {@code ids} that are known. */
    Set<UUID> among(Collection<UUID> ids) {
        var known = new HashSet<UUID>();
        var unknown = new HashSet<UUID>();
        for (var id : ids) {
            (recent.contains(id) ? known : unknown).add(id);
        }
        if (!unknown.isEmpty()) {
            known.addAll(stored(unknown));
        }
        return known;
    }

    /** Remembers an event that is durable. */
    void add(UUID id) {
        recent.add(id);
    }

    private Collection<UUID> stored(Set<UUID> ids) {
        try {
            return database.query(
                    QUERY,
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                    (row, index) -> row.getObject(1, UUID.class));
        } catch (DataAccessException away) {
            log.warn("Known event ids cannot be looked up; the ledger will find repeats: {}", rootOf(away));
            return Set.of();
        }
    }

    private static String rootOf(DataAccessException failure) {
        return failure.getMostSpecificCause().getClass().getSimpleName();
    }

    /** Forgets the oldest. */
    private static final class Latest extends LinkedHashMap<UUID, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
