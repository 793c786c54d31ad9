package vn.emc.reporting.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.services.MatchKind;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/**
 * What people decided about codes. A decision is in force, for all dossiers there ever were, when the call returns. One that is
 * taken back stays on record.
 */
@Component
@RequiredArgsConstructor
public class CodeAliases {
    private static final String SELECT = """
            select a.*, (
                select s.name from catalogue_service s
                where s.service_id = a.service_id order by s.version_id desc limit 1) as service_name
            from code_alias a where\s""";
    private static final String ADD = """
            insert into code_alias (site_id, code, service_id, created_at, created_by)
            values (?, ?, ?, ?, ?) returning id""";
    private static final String REMOVE = """
            update code_alias set removed_at = ?, removed_by = ? where id = ? and removed_at is null""";
    private static final String OF_SITES = "(? or a.site_id = any(?)) and (? or a.removed_at is null)";

    private final JdbcTemplate database;
    private final CatalogueTables tables;
    private final KnownVersions versions;
    private final SiteServices services;
    private final MatchingCodes matching;
    private final SiteLocks locks;
    private final Clock clock;

    /** Decides; the same decision again changes nothing, another one needs the first to be taken back. */
    @Transactional
    public CodeAlias add(int siteId, String code, long serviceId, String username) {
        locks.take(new TreeSet<>(List.of(siteId)));
        if (services.find(siteId, serviceId).isEmpty()) {
            throw new ReportingProblem.UnknownService(siteId, serviceId);
        }
        requireUnknownToCatalogue(siteId, code);
        var before = inForce(siteId, code);
        if (before.isPresent()) {
            if (before.get().serviceId() == serviceId) {
                return before.get();
            }
            throw new ReportingProblem.CodeHasMeaning(
                    code, String.valueOf(before.get().serviceName()));
        }
        var id = database.queryForObject(
                ADD, Long.class, siteId, code, serviceId, Timestamp.from(clock.instant()), username);
        matching.match(siteId, code);
        return find(id == null ? 0 : id).orElseThrow();
    }

    private void requireUnknownToCatalogue(int siteId, String code) {
        var version = tables.days(siteId).getLast();
        var match = versions.of(siteId, version.versionId()).matcher(Map.of()).match(code);
        if (match != null && match.kind() != MatchKind.NATIONAL_PART) {
            var name = services.find(siteId, match.serviceId()).map(KnownService::name);
            throw new ReportingProblem.CodeHasMeaning(code, name.orElse(""));
        }
    }

    private Optional<CodeAlias> inForce(int siteId, String code) {
        return database
                .query(
                        SELECT + "a.site_id = ? and a.code = ? and a.removed_at is null",
                        CodeAliases::alias,
                        siteId,
                        code)
                .stream()
                .findFirst();
    }

    public Optional<CodeAlias> find(long id) {
        return database.query(SELECT + "a.id = ?", CodeAliases::alias, id).stream()
                .findFirst();
    }

    /** Takes a decision back. */
    @Transactional
    public void remove(CodeAlias alias, String username) {
        locks.take(new TreeSet<>(List.of(alias.siteId())));
        if (database.update(REMOVE, Timestamp.from(clock.instant()), username, alias.id()) == 0) {
            throw new ReportingProblem.UnknownAlias(alias.id());
        }
        matching.match(alias.siteId(), alias.code());
    }

    /**
     * Decisions, the newest first.
     *
     * @param siteIds of these sites; null for all
     * @param alsoRemoved also those that were taken back
     */
    public PageView<CodeAlias> list(Integer @Nullable [] siteIds, boolean alsoRemoved, PageQuery page) {
        var everywhere = siteIds == null;
        var sites = siteIds == null ? new Integer[0] : siteIds;
        var total = database.queryForObject(
                "select count(*) from code_alias a where " + OF_SITES, Long.class, everywhere, sites, alsoRemoved);
        var items = database.query(
                SELECT + OF_SITES + " order by a.id desc limit ? offset ?",
                CodeAliases::alias,
                everywhere,
                sites,
                alsoRemoved,
                page.size(),
                page.offset());
        return PageView.of(items, page, total == null ? 0 : total);
    }

    private static CodeAlias alias(ResultSet row, int number) throws SQLException {
        return new CodeAlias(
                row.getLong("id"),
                row.getInt("site_id"),
                row.getString("code"),
                row.getLong("service_id"),
                row.getString("service_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row.getTimestamp("removed_at")),
                row.getString("removed_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
