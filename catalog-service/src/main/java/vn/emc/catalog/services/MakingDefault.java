package vn.emc.catalog.services;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.Sites;
import vn.emc.web.security.CurrentUser;

/** Puts a version into use, a newer one or an older one alike. In one transaction, so that a site always has one default. */
@Service
@RequiredArgsConstructor
@Transactional
public class MakingDefault {
    private final Sites sites;
    private final CatalogueVersions versions;
    private final CataloguePublication publication;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Makes the version the default, unless it is so already. Whoever calls has checked the permission.
     *
     * @param goodRowsOnly whether a version is wanted although rows of its file were wrong
     */
    public void make(CurrentUser user, int siteId, long versionId, boolean goodRowsOnly) {
        sites.one(user, siteId);
        versions.lock(siteId);
        var version = versions.one(siteId, versionId);
        if (version.state() != CatalogueVersion.State.READY) {
            throw new CatalogProblem.VersionNotReady(version.number());
        }
        if (version.rowsWrong() > 0 && !goodRowsOnly) {
            throw new CatalogProblem.VersionHasWrongRows(version.number(), version.rowsWrong());
        }
        if (version.rowsGood() == 0 && version.origin() == CatalogueVersion.Origin.IMPORT) {
            throw new CatalogProblem.VersionIsEmpty(version.number());
        }
        if (!version.isDefault()) {
            make(version, user.username(), null);
        }
    }

    /** Within the transaction that has locked the site's catalogue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(CatalogueVersion version, String by, @Nullable String from) {
        var before = versions.current(version.siteId());
        // A clock that was set back must not make a period end before it began.
        var end = database.sql("""
                        update default_period
                        set until_at = greatest(:now, from_at + interval '1 microsecond')
                        where site_id = :siteId and until_at is null
                        returning until_at
                        """)
                .param("siteId", version.siteId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Timestamp.class)
                .optional();
        database.sql("""
                        insert into default_period (site_id, version_id, from_at, made_by)
                        values (:siteId, :version, :from, :by)
                        """)
                .param("siteId", version.siteId())
                .param("version", version.id())
                .param("from", end.orElseGet(() -> Timestamp.from(clock.instant())))
                .param("by", by)
                .update();
        audit.record(new AuditedChange(
                AuditedAction.CATALOGUE_DEFAULT_CHANGED,
                String.valueOf(version.siteId()),
                by,
                from,
                String.valueOf(version.number()),
                before.map(MakingDefault::summary).orElse(null),
                summary(version)));
        publication.tellDefault(version);
    }

    private static Map<String, Object> summary(CatalogueVersion version) {
        var summary = new TreeMap<String, Object>();
        summary.put("version", version.number());
        summary.put("services", version.rowsGood());
        summary.put("origin", version.origin());
        if (version.fileName() != null) {
            summary.put("fileName", version.fileName());
        }
        return summary;
    }
}
