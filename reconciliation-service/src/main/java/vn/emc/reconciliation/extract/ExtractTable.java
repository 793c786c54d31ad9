package vn.emc.reconciliation.extract;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.security.CurrentUser;

/** Where extracts lie. The database itself refuses to change one that is over. */
@Component
@RequiredArgsConstructor
class ExtractTable {
    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<Extract> of(long reconciliationId) {
        return database.sql("select * from extract where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(ExtractRow::read)
                .list();
    }

    Optional<Extract> underWay(long reconciliationId) {
        return of(reconciliationId).stream()
                .filter(extract -> extract.state().isUnderWay())
                .findFirst();
    }

    Optional<Extract> find(UUID id) {
        return database.sql("select * from extract where id = ?")
                .param(id)
                .query(ExtractRow::read)
                .optional();
    }

    /** While it is under way, kept from all others until the transaction ends. */
    Optional<Extract> lock(UUID id) {
        return database.sql("select * from extract where id = ? and finished_at is null for update")
                .param(id)
                .query(ExtractRow::read)
                .optional();
    }

    /** All that are under way. */
    List<UUID> underWay() {
        return database.sql("select id from extract where finished_at is null order by id")
                .query(UUID.class)
                .list();
    }

    Extract add(CurrentUser user, Reconciliation reconciliation) {
        var period = Objects.requireNonNull(reconciliation.period());
        return database.sql("""
                        insert into extract
                            (reconciliation_id, number, state, sites, period_from, period_to, requested_at, requested_by)
                        select :id, count(*) + 1, 'REQUESTED', :sites, :from, :to, :now, :user
                        from extract where reconciliation_id = :id
                        returning *""")
                .param("id", reconciliation.id())
                .param("sites", reconciliation.details().sites().toArray(Integer[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("now", now())
                .param("user", user.username())
                .query(ExtractRow::read)
                .single();
    }

    /** What ingest-service has said of one that is under way. */
    void announced(ExtractResult result) {
        database.sql("""
                        update extract set state = 'RUNNING', started_at = coalesce(started_at, :now), cut_off = :cutOff,
                            dossiers_total = :dossiers, events_total = :events,
                            chunks_total = coalesce(:chunks, chunks_total), rows_sha256 = coalesce(:sha256, rows_sha256)
                        where id = :id and finished_at is null""")
                .param("id", result.extractId())
                .param("now", now())
                .param("cutOff", result.cutOff() == null ? null : Timestamp.from(result.cutOff()))
                .param("dossiers", result.dossiers())
                .param("events", result.events())
                .param("chunks", result.chunks())
                .param("sha256", result.sha256())
                .update();
    }

    void arrived(UUID id, int chunks, long bytes, long events) {
        database.sql("""
                        update extract set state = 'RUNNING', started_at = coalesce(started_at, :now), chunks = :chunks,
                            bytes = :bytes, events = :events
                        where id = :id and finished_at is null""")
                .param("id", id)
                .param("now", now())
                .param("chunks", chunks)
                .param("bytes", bytes)
                .param("events", events)
                .update();
    }

    void ready(UUID id, Manifest manifest) {
        database.sql("""
                        update extract set state = 'READY', finished_at = :now, manifest = :manifest::jsonb
                        where id = :id and finished_at is null""")
                .param("id", id)
                .param("now", now())
                .param("manifest", ContractJson.mapper().writeValueAsString(manifest))
                .update();
    }

    void fail(UUID id, String why) {
        database.sql("""
                        update extract set state = 'FAILED', finished_at = :now, failure = :why, version = version + 1
                        where id = :id and finished_at is null""").param("id", id).param("now", now()).param("why", why).update();
    }

    /** Answers whether there was anything to cancel. */
    boolean cancel(UUID id, String by) {
        return database.sql("""
                        update extract set state = 'CANCELLED', finished_at = :now, cancelled_by = :by, version = version + 1
                        where id = :id and finished_at is null""")
                        .param("id", id)
                        .param("now", now())
                        .param("by", by)
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
