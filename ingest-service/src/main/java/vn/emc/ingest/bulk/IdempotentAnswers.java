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
 * Which body an {@code Idempotency-Key} stands for, and the first answer to it: the body for more than a year, the answer for a
 * day. A repeat after that is worked on again; its events get the ids they had, so nothing counts twice. With the database
 * away every call is.
 */
@Slf4j
@RequiredArgsConstructor
final class IdempotentAnswers {
    private static final Duration ANSWER_KEPT = Duration.ofHours(24);
    private static final Duration KEY_KEPT = Duration.ofDays(400);
    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    private final JdbcTemplate database;
    private final Clock clock;
    private final AtomicLong cleanedAt = new AtomicLong();

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    private record Stored(byte[] bodyHash, @Nullable String answer) {}

    /** Binds the key to the body. The first answer to it, or null where it has to be worked on. */
    @Nullable
    String begin(int siteId, String key, byte[] bodyHash) throws RefusedException {
        var stored = bind(siteId, key, bodyHash);
        if (stored == null) {
            return null;
        }
        if (!MessageDigest.isEqual(stored.bodyHash(), bodyHash)) {
            throw new RefusedException(Refusal.IDEMPOTENCY_KEY_REUSED);
        }
        return stored.answer();
    }

    /** What the key was bound to before, or null where it was to nothing. */
    private @Nullable Stored bind(int siteId, String key, byte[] bodyHash) {
        var now = clock.instant();
        try {
            clean(now);
            var bound = database.update(
                    "insert into bulk_answer (site_id, idempotency_key, body_hash, created_at)"
                            + " values (?, ?, ?, ?) on conflict (site_id, idempotency_key) do nothing",
                    siteId,
                    key,
                    bodyHash,
                    utc(now));
            return bound == 1 ? null : read(siteId, key, now);
        } catch (DataAccessException away) {
            log.warn("First answers cannot be looked up: {}", rootOf(away));
            return null;
        }
    }

    private @Nullable Stored read(int siteId, String key, Instant now) {
        return database
                .query(
                        "select body_hash, case when created_at > ? then answer end from bulk_answer"
                                + " where site_id = ? and idempotency_key = ?",
                        (row, index) -> new Stored(row.getBytes(1), row.getString(2)),
                        utc(now.minus(ANSWER_KEPT)),
                        siteId,
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }

    void keep(int siteId, String key, String answer) {
        try {
            database.update(
                    "update bulk_answer set answer = ? where site_id = ? and idempotency_key = ? and answer is null",
                    answer,
                    siteId,
                    key);
        } catch (DataAccessException away) {
            log.warn("The answer to an Idempotency-Key of site {} cannot be kept: {}", siteId, rootOf(away));
        }
    }

    private void clean(Instant now) {
        var last = cleanedAt.get();
        var due = now.getEpochSecond() - last > CLEANED_EVERY.toSeconds();
        if (due && cleanedAt.compareAndSet(last, now.getEpochSecond())) {
            database.update("delete from bulk_answer where created_at < ?", utc(now.minus(KEY_KEPT)));
            database.update(
                    "update bulk_answer set answer = null where created_at < ? and answer is not null",
                    utc(now.minus(ANSWER_KEPT)));
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String rootOf(DataAccessException failure) {
        return failure.getMostSpecificCause().getClass().getSimpleName();
    }
}
