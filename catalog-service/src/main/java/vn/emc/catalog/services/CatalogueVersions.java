package vn.emc.catalog.services;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.services.CatalogueVersion.Origin;
import vn.emc.catalog.services.CatalogueVersion.State;
import vn.emc.web.paging.PageQuery;

/** The versions there are. Whoever calls has checked whose site it is. */
@Repository
@RequiredArgsConstructor
public class CatalogueVersions {
    private static final String SELECT = """
            select version.*, coalesce(current.version_id = version.id, false) as is_default
            from catalogue_version version
            left join default_period current on current.site_id = version.site_id and current.until_at is null
            where version.site_id = :siteId\s""";

    private final JdbcClient database;

    /** Keeps everybody else from changing the site's catalogue until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(int siteId) {
        database.sql("select id from site where id = :siteId for no key update")
                .param("siteId", siteId)
                .query(Integer.class)
                .optional();
    }

    public CatalogueVersion one(int siteId, long versionId) {
        return database.sql(SELECT + "and version.id = :id")
                .param("siteId", siteId)
                .param("id", versionId)
                .query(CatalogueVersions::version)
                .optional()
                .orElseThrow(() -> new CatalogProblem.UnknownVersion(versionId));
    }

    /** The version in use. */
    public Optional<CatalogueVersion> current(int siteId) {
        return database.sql(SELECT + "and current.version_id = version.id")
                .param("siteId", siteId)
                .query(CatalogueVersions::version)
                .optional();
    }

    /** Since when the version in use is so, and who put it there. */
    public Optional<CatalogueUse> use(int siteId) {
        return database.sql("select from_at, made_by from default_period where site_id = :siteId and until_at is null")
                .param("siteId", siteId)
                .query((row, number) ->
                        new CatalogueUse(row.getTimestamp("from_at").toInstant(), row.getString("made_by")))
                .optional();
    }

    /** The version that holds or will hold the file with this hash. */
    public Optional<CatalogueVersion> ofFile(int siteId, String fileHash) {
        return database.sql(SELECT + "and file_hash = :hash and state in ('WAITING', 'READING', 'READY')")
                .param("siteId", siteId)
                .param("hash", fileHash)
                .query(CatalogueVersions::version)
                .optional();
    }

    /** Newest first. */
    public List<CatalogueVersion> page(int siteId, PageQuery page) {
        return database.sql(SELECT + "order by number desc limit :size offset :offset")
                .param("siteId", siteId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(CatalogueVersions::version)
                .list();
    }

    public long count(int siteId) {
        return database.sql("select count(*) from catalogue_version where site_id = :siteId")
                .param("siteId", siteId)
                .query(Long.class)
                .single();
    }

    /** Adds a version that has to be filled; the site's catalogue is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewVersion version) {
        return database.sql("""
                        insert into catalogue_version (site_id, number, origin, state, reason, file_name, file_size,
                            file_hash, default_wanted, created_at, created_by, created_from)
                        select :siteId, coalesce(max(number), 0) + 1, :origin, 'WAITING', :reason, :fileName, :fileSize,
                            :fileHash, :defaultWanted, :at, :by, :from
                        from catalogue_version where site_id = :siteId
                        returning id
                        """)
                .param("siteId", version.siteId())
                .param("origin", version.fileHash() == null ? Origin.EDIT.name() : Origin.IMPORT.name())
                .param("reason", version.reason())
                .param("fileName", version.fileName())
                .param("fileSize", version.fileSize())
                .param("fileHash", version.fileHash())
                .param("defaultWanted", version.defaultWanted())
                .param("at", Timestamp.from(version.at()))
                .param("by", version.by())
                .param("from", version.from())
                .query(Long.class)
                .single();
    }

    /** Says that an edited version holds all its services. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(long versionId, Instant at) {
        database.sql("""
                        update catalogue_version
                        set state = 'READY', progress = 1, started_at = :at, finished_at = :at,
                            rows_total = services.number, rows_good = services.number
                        from (select count(*) as number from catalogue_service where version_id = :id) services
                        where id = :id
                        """).param("id", versionId).param("at", Timestamp.from(at)).update();
    }

    /**
     * A version to be made.
     *
     * @param fileHash null for an edit
     * @param by who makes it
     * @param from at which address
     */
    public record NewVersion(
            int siteId,
            @Nullable String reason,
            @Nullable String fileName,
            @Nullable Long fileSize,
            @Nullable String fileHash,
            boolean defaultWanted,
            Instant at,
            String by,
            @Nullable String from) {}

    private static CatalogueVersion version(ResultSet row, int number) throws SQLException {
        return new CatalogueVersion(
                row.getLong("id"),
                row.getInt("site_id"),
                row.getInt("number"),
                Origin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                row.getBoolean("is_default"),
                row.getString("reason"),
                row.getString("file_name"),
                row.getObject("file_size", Long.class),
                row.getString("file_hash"),
                row.getBoolean("default_wanted"),
                row.getDouble("progress"),
                row.getInt("rows_total"),
                row.getInt("rows_good"),
                row.getInt("rows_wrong"),
                row.getInt("warnings"),
                row.getString("failure"),
                texts(row.getArray("failure_arguments")),
                row.getObject("parts", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getString("created_from"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
