package vn.emc.catalog.embed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which site is checked when. Of each site one check runs at a time, whoever started it and in whichever process. */
@Component
@RequiredArgsConstructor
class EmbedCheckPlan {
    /** Portals carry the code; a one-stop shop speaks through the API. */
    private static final String CHECKED = "s.deleted_at is null and s.active and s.kind <> 'ONE_STOP'";

    private static final String PLAN_NEW = """
            insert into embed_check_plan (site_id, next_at)
            select s.id, cast(:now as timestamptz) + random() * :seconds * interval '1 second' from site s where %s
            on conflict do nothing""".formatted(CHECKED);
    private static final String CLAIM_DUE = """
            update embed_check_plan set running_since = :now where site_id = (
                select p.site_id from embed_check_plan p join site s on s.id = p.site_id
                where p.next_at <= :now and (p.running_since is null or p.running_since < :interrupted) and %s
                order by p.next_at limit 1 for update of p skip locked)
            returning site_id""".formatted(CHECKED);
    private static final String CLAIM = """
            insert into embed_check_plan as p (site_id, next_at, running_since) values (:site, :now, :now)
            on conflict (site_id) do update set running_since = excluded.running_since
            where p.running_since is null or p.running_since < :interrupted""";
    private static final String FINISH = """
            update embed_check_plan
            set running_since = null,
                next_at = cast(:now as timestamptz) + (0.95 + random() * 0.1) * :seconds * interval '1 second'
            where site_id = :site""";
    private static final String NEXT = """
            select p.next_at from embed_check_plan p join site s on s.id = p.site_id
            where s.id = ? and %s""".formatted(CHECKED);

    private final JdbcClient database;
    private final EmbedCheckSettings settings;
    private final Clock clock;

    /** Gives sites that have none yet a time of their own within the interval. */
    void planNewSites() {
        database.sql(PLAN_NEW)
                .param("now", now())
                .param("seconds", settings.interval().toSeconds())
                .update();
    }

    /** The site that is due for longest, which is the caller's to check and {@link #finish}. */
    Optional<Integer> claimDue() {
        return database.sql(CLAIM_DUE)
                .param("now", now())
                .param("interrupted", interrupted())
                .query(Integer.class)
                .optional();
    }

    /** Whether the site is the caller's to check and {@link #finish}; it is not while another check is under way. */
    boolean claim(int siteId) {
        return database.sql(CLAIM)
                        .param("site", siteId)
                        .param("now", now())
                        .param("interrupted", interrupted())
                        .update()
                > 0;
    }

    /** The next check is due an interval from now, give or take a little, so that sites do not come to go together. */
    void finish(int siteId) {
        database.sql(FINISH)
                .param("now", now())
                .param("seconds", settings.interval().toSeconds())
                .param("site", siteId)
                .update();
    }

    /** Gives a claim back without a check; it stays as due as it was. */
    void release(int siteId) {
        database.sql("update embed_check_plan set running_since = null where site_id = ?")
                .param(siteId)
                .update();
    }

    /** When the next check of the site is due; nothing where it is not checked by itself. */
    Optional<Instant> nextAt(int siteId) {
        return settings.scheduled()
                ? database.sql(NEXT)
                        .param(siteId)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .optional()
                : Optional.empty();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp interrupted() {
        return Timestamp.from(clock.instant().minus(settings.longestCheck()).minus(Duration.ofMinutes(1)));
    }
}
