package vn.emc.catalog.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.services.ServiceDifference.Kind;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What a version would change if it became the default. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Differences {
    private static final int ROWS_FETCHED = 1_000;

    /** A service is the same where its number is, and that follows ID MCDT. */
    private static final String COMPARED = """
            from (select * from catalogue_service where version_id = :current) old
            full join (select * from catalogue_service where version_id = :version) new using (service_id)
            where old.version_id is null or new.version_id is null
               or (old.name, old.level, old.url, old.id_cdvcqg, old.id_mcdt)
                  is distinct from (new.name, new.level, new.url, new.id_cdvcqg, new.id_mcdt)""";

    private static final String ROWS = """
            select * from (
                select service_id, coalesce(new.position, old.position) as position,
                    old.version_id as old_version, old.name as old_name, old.level as old_level,
                    old.url as old_url, old.id_cdvcqg as old_id_cdvcqg, old.id_mcdt as old_id_mcdt,
                    new.version_id as new_version, new.name as new_name, new.level as new_level,
                    new.url as new_url, new.id_cdvcqg as new_id_cdvcqg, new.id_mcdt as new_id_mcdt,
                    case when old.version_id is null then 'ADDED' when new.version_id is null then 'REMOVED'
                        else 'CHANGED' end as kind
                %s) compared
            where :kind::text is null or kind = :kind
            order by kind, position, service_id""".formatted(COMPARED);

    private static final String COUNTS = """
            select count(*) filter (where old.version_id is null) as added,
                count(*) filter (where new.version_id is null) as removed,
                count(*) filter (where old.version_id is not null and new.version_id is not null) as changed,
                count(*) filter (where old.level <> new.level) as level,
                count(*) filter (where old.name <> new.name) as name,
                count(*) filter (where old.version_id is not null and new.version_id is not null
                    and old.url is distinct from new.url) as url\s""" + COMPARED;

    private final Services services;
    private final CatalogueVersions versions;
    private final JdbcClient database;

    public DifferenceCounts counts(CurrentUser user, int siteId, long versionId) {
        return compared(COUNTS, user, siteId, versionId)
                .query((row, number) -> new DifferenceCounts(
                        row.getLong("added"),
                        row.getLong("removed"),
                        row.getLong("changed"),
                        row.getLong("level"),
                        row.getLong("name"),
                        row.getLong("url")))
                .single();
    }

    /**
     * The differences, removed and added ones apart.
     *
     * @param kind null for all
     */
    public PageView<ServiceDifference> page(
            CurrentUser user, int siteId, long versionId, @Nullable Kind kind, PageQuery page) {
        var counts = counts(user, siteId, versionId);
        var rows = compared(ROWS + " limit :size offset :offset", user, siteId, versionId)
                .param("kind", kind == null ? null : kind.name())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Differences::difference)
                .list();
        return PageView.of(rows, page, counts.of(kind));
    }

    /** All of them; the transaction lasts as long as the receiver takes. */
    public void each(CurrentUser user, int siteId, long versionId, Consumer<ServiceDifference> receiver) {
        try (var rows = compared(ROWS, user, siteId, versionId)
                .withFetchSize(ROWS_FETCHED)
                .param("kind", null)
                .query(Differences::difference)
                .stream()) {
            rows.forEach(receiver);
        }
    }

    private JdbcClient.StatementSpec compared(String sql, CurrentUser user, int siteId, long versionId) {
        services.version(user, siteId, versionId);
        return database.sql(sql)
                .param(
                        "current",
                        versions.current(siteId).map(CatalogueVersion::id).orElse(0L))
                .param("version", versionId);
    }

    private static ServiceDifference difference(ResultSet row, int number) throws SQLException {
        return new ServiceDifference(Kind.valueOf(row.getString("kind")), side(row, "old"), side(row, "new"));
    }

    private static @Nullable ServiceView side(ResultSet row, String prefix) throws SQLException {
        return row.getObject(prefix + "_version") == null
                ? null
                : new ServiceView(
                        row.getLong("service_id"),
                        row.getString(prefix + "_name"),
                        row.getInt(prefix + "_level"),
                        row.getString(prefix + "_url"),
                        row.getString(prefix + "_id_cdvcqg"),
                        row.getString(prefix + "_id_mcdt"));
    }
}
