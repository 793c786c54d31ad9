package vn.emc.catalog.embed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.outbox.Outbox;

/** The checks there were of each site. */
@Component
@RequiredArgsConstructor
class EmbedChecks {
    private static final String CHECK = "c.checked_at, c.requested_by, c.address, c.pages, c.outcome, c.found";

    private final JdbcClient database;
    private final Outbox outbox;
    private final EmbedCheckSettings settings;
    private final Clock clock;

    /** Keeps what came of a check and has it told in the same transaction. */
    @Transactional
    public EmbedCheck record(int siteId, SiteProbe probe, @Nullable String requestedBy) {
        var page = probe.page();
        var check = new EmbedCheck(clock.instant(), requestedBy, page.address(), probe.pages(), page.finding());
        var before = latest(siteId).map(EmbedCheck::finding);
        var id = insert(siteId, check);
        var version = database.sql("""
                        update embed_check_plan
                        set version = version + 1, latest = :id,
                            changed_at = case when :changed then :at else changed_at end
                        where site_id = :site
                        returning version""")
                .param("id", id)
                .param("changed", !before.equals(Optional.of(check.finding())))
                .param("at", Timestamp.from(check.checkedAt()))
                .param("site", siteId)
                .query(Long.class)
                .single();
        forgetOldest(siteId);
        outbox.publish(Topics.EMBED_CHECKS, String.valueOf(siteId), version);
        return check;
    }

    Optional<EmbedCheck> latest(int siteId) {
        return newest(siteId, 1).stream().findFirst();
    }

    /** Newest first. */
    List<EmbedCheck> newest(int siteId, int count) {
        return database.sql("select " + CHECK + " from embed_check c where site_id = ? order by id desc limit ?")
                .params(siteId, count)
                .query(EmbedChecks::check)
                .list();
    }

    /** Since when the checks of a site come out as the newest does. */
    Optional<Instant> changedAt(int siteId) {
        return state(siteId).map(EmbedCheckState::changedAt);
    }

    Optional<EmbedCheckState> state(int siteId) {
        return database.sql("select p.version, p.changed_at, " + CHECK
                        + " from embed_check_plan p join embed_check c on c.id = p.latest where p.site_id = ?")
                .param(siteId)
                .query((row, number) -> {
                    var check = check(row, number);
                    return new EmbedCheckState(
                            siteId,
                            row.getLong("version"),
                            check.finding().outcome(),
                            check.finding().found(),
                            check.address(),
                            check.checkedAt(),
                            row.getTimestamp("changed_at").toInstant());
                })
                .optional();
    }

    List<Integer> checkedSites() {
        return database.sql("select site_id from embed_check_plan where latest is not null order by site_id")
                .query(Integer.class)
                .list();
    }

    private long insert(int siteId, EmbedCheck check) {
        return database.sql("""
                        insert into embed_check (site_id, checked_at, requested_by, address, pages, outcome, found)
                        values (:site, :at, :by, :address, :pages, :outcome, :found) returning id""")
                .param("site", siteId)
                .param("at", Timestamp.from(check.checkedAt()))
                .param("by", check.requestedBy())
                .param("address", check.address())
                .param("pages", check.pages())
                .param("outcome", check.finding().outcome().name())
                .param("found", check.finding().found())
                .query(Long.class)
                .single();
    }

    private void forgetOldest(int siteId) {
        database.sql("""
                        delete from embed_check where site_id = :site and id <=
                        (select id from embed_check where site_id = :site order by id desc offset :kept limit 1)""").param("site", siteId).param("kept", settings.kept()).update();
    }

    private static EmbedCheck check(ResultSet row, int number) throws SQLException {
        return new EmbedCheck(
                row.getTimestamp("checked_at").toInstant(),
                row.getString("requested_by"),
                row.getString("address"),
                row.getInt("pages"),
                new EmbedFinding(EmbedCheckOutcome.valueOf(row.getString("outcome")), row.getString("found")));
    }
}
