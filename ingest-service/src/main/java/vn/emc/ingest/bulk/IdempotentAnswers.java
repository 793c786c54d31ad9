package vn.emc.ingest.bulk;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * First answers to calls with an {@code Idempotency-Key}, kept for a day. With the database away a repeat is worked on
 * again; its events get the ids they had, so nothing counts twice.
 */
@Slf4j
@RequiredArgsConstructor
final class IdempotentAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    private final JdbcTemplate database;
    private final Clock clock;
    private final AtomicLong cleanedAt = new AtomicLong();

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    private record Stored(byte[] bodyHash, String answer) {}

    /** The first answer to the call, or null where this is the first. */
    @Nullable
    String find(int siteId, String key, byte[] bodyHash) throws RefusedException {
        var stored = read(siteId, key);
        if (stored == null) {
            return null;
        }
        if (!MessageDigest.isEqual(stored.bodyHash(), bodyHash)) {
            throw new RefusedException(Refusal.IDEMPOTENCY_KEY_REUSED);
        }
        return stored.answer();
    }

    private @Nullable Stored read(int siteId, String key) {
        try {
            return database
                    .query(
                            "select body_hash, answer from bulk_answer"
                                    + " where site_id = ? and idempotency_key = ? and created_at > ?",
                            (row, index) -> new Stored(row.getBytes(1), row.getString(2)),
                            siteId,
                            key,
                            utc(clock.instant().minus(KEPT)))
                    .stream()
                    .findFirst()
                    .orElse(null);
        } catch (DataAccessException away) {
            log.warn("First answers cannot be looked up: {}", rootOf(away));
            return null;
        }
    }

    void keep(int siteId, String key, byte[] bodyHash, String answer) {
        var now = clock.instant();
        try {
            clean(now);
            database.update(
                    "insert into bulk_answer (site_id, idempotency_key, body_hash, answer, created_at)"
                            + " values (?, ?, ?, ?, ?) on conflict (site_id, idempotency_key) do nothing",
                    siteId,
                    key,
                    bodyHash,
                    answer,
                    utc(now));
        } catch (DataAccessException away) {
            log.warn("The answer to an Idempotency-Key of site {} cannot be kept: {}", siteId, rootOf(away));
        }
    }

    private void clean(Instant now) {
        var last = cleanedAt.get();
        var due = now.getEpochSecond() - last > CLEANED_EVERY.toSeconds();
        if (due && cleanedAt.compareAndSet(last, now.getEpochSecond())) {
            database.update("delete from bulk_answer where created_at < ?", utc(now.minus(KEPT)));
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String rootOf(DataAccessException failure) {
        return failure.getMostSpecificCause().getClass().getSimpleName();
    }
}
