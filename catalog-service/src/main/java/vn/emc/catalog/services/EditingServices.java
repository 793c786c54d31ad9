package vn.emc.catalog.services;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.problem.Violation;
import vn.emc.catalog.problem.Violations;
import vn.emc.catalog.services.CatalogueVersions.NewVersion;
import vn.emc.catalog.site.Sites;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.RequestAddress;

/**
 * Adding, changing and deleting single services. Each makes a new version out of the default and puts it into use; what was
 * is never touched. Whoever calls has checked the permission to do so at all.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class EditingServices {
    static final int LONGEST_REASON = 500;

    /** A new service stands behind all others. */
    private static final int NO_SERVICE = 0;

    private final Sites sites;
    private final CatalogueVersions versions;
    private final ServiceRows rows;
    private final MakingDefault makingDefault;
    private final Violations violations;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    public EditedCatalogue add(CurrentUser user, int siteId, ServiceRequest request) {
        var findings = new ArrayList<ServiceFinding>();
        var description = checked(user, siteId, request, findings);
        versions.lock(siteId);
        refuseTakenCode(siteId, description.idMcdt(), NO_SERVICE);
        var version = copyOfDefault(user, siteId, NO_SERVICE, request.reason());
        var serviceId = serviceOf(siteId, description.idMcdt());
        insert(version, serviceId, description, null);
        var added = finish(user, siteId, version, serviceId, AuditedAction.SERVICE_ADDED, null);
        return new EditedCatalogue(added, version, findings);
    }

    public EditedCatalogue change(
            CurrentUser user, int siteId, long serviceId, ServiceRequest request, IfMatch condition) {
        var findings = new ArrayList<ServiceFinding>();
        if (request.id() != null && request.id() != serviceId) {
            violations.refuse(List.of(Violation.of("id", "CODE_DIFFERS", serviceId)));
        }
        var description = checked(user, siteId, request, findings);
        versions.lock(siteId);
        var before = present(siteId, serviceId, condition);
        refuseTakenCode(siteId, description.idMcdt(), serviceId);
        var position = position(siteId, serviceId);
        var version = copyOfDefault(user, siteId, serviceId, request.reason());
        if (!before.idMcdt().equals(description.idMcdt())) {
            giveCode(siteId, serviceId, description.idMcdt());
        }
        insert(version, serviceId, description, position);
        var after = finish(user, siteId, version, serviceId, AuditedAction.SERVICE_CHANGED, before);
        return new EditedCatalogue(after, version, findings);
    }

    public EditedCatalogue delete(
            CurrentUser user, int siteId, long serviceId, @Nullable String reason, IfMatch condition) {
        sites.one(user, siteId);
        checkReason(reason);
        versions.lock(siteId);
        var before = present(siteId, serviceId, condition);
        var version = copyOfDefault(user, siteId, serviceId, reason);
        finish(user, siteId, version, serviceId, AuditedAction.SERVICE_DELETED, before);
        return new EditedCatalogue(before, version, List.of());
    }

    private ServiceDescription checked(
            CurrentUser user, int siteId, ServiceRequest request, List<ServiceFinding> findings) {
        var site = sites.one(user, siteId).site();
        checkReason(request.reason());
        var description = new ServiceRules(site).check(request.draft(), findings);
        violations.refuse(findings.stream()
                .filter(ServiceFinding::isError)
                .map(error -> new Violation(error.column().getField(), error.code(), List.copyOf(error.arguments())))
                .toList());
        return Objects.requireNonNull(description);
    }

    private void checkReason(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            violations.refuse(List.of(Violation.of("reason", "TOO_LONG", LONGEST_REASON)));
        }
    }

    private ServiceView present(int siteId, long serviceId, IfMatch condition) {
        var current = versions.current(siteId).orElseThrow(() -> new CatalogProblem.UnknownService(serviceId));
        condition.check(current.id());
        return rows.one(current.id(), serviceId).orElseThrow(() -> new CatalogProblem.UnknownService(serviceId));
    }

    private void refuseTakenCode(int siteId, String idMcdt, long serviceId) {
        var taken = database.sql("""
                        select 1 from catalogue_service row
                        join default_period period on period.version_id = row.version_id and period.until_at is null
                        where period.site_id = :siteId and row.id_mcdt = :code and row.service_id <> :service
                        """)
                .param("siteId", siteId)
                .param("code", idMcdt)
                .param("service", serviceId)
                .query(Integer.class)
                .optional();
        if (taken.isPresent()) {
            throw new CatalogProblem.ServiceCodeTaken(idMcdt);
        }
    }

    private int position(int siteId, long serviceId) {
        return database.sql("""
                        select row.position from catalogue_service row
                        join default_period period on period.version_id = row.version_id and period.until_at is null
                        where period.site_id = :siteId and row.service_id = :service
                        """)
                .param("siteId", siteId)
                .param("service", serviceId)
                .query(Integer.class)
                .single();
    }

    /** A version with everything the default has but one service. */
    private long copyOfDefault(CurrentUser user, int siteId, long without, @Nullable String reason) {
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        var version = versions.add(new NewVersion(
                siteId, why, null, null, null, true, clock.instant(), user.username(), RequestAddress.current()));
        versions.current(siteId)
                .ifPresent(current -> database.sql("""
                        insert into catalogue_service
                        select :version, service_id, position, name, level, url, id_cdvcqg, id_mcdt, search_text
                        from catalogue_service where version_id = :current and service_id <> :without
                        """)
                        .param("version", version)
                        .param("current", current.id())
                        .param("without", without)
                        .update());
        return version;
    }

    /** The service that was known by the code before, or a new one. */
    private long serviceOf(int siteId, String idMcdt) {
        return database.sql("""
                        insert into service (site_id, id_mcdt) values (:siteId, :code)
                        on conflict (site_id, id_mcdt) do update set id_mcdt = excluded.id_mcdt
                        returning id
                        """)
                .param("siteId", siteId)
                .param("code", idMcdt)
                .query(Long.class)
                .single();
    }

    /** A service of the past that carried the code loses it: from now on it means this one. */
    private void giveCode(int siteId, long serviceId, String idMcdt) {
        database.sql("update service set id_mcdt = null where site_id = :siteId and id_mcdt = :code and id <> :id")
                .param("siteId", siteId)
                .param("code", idMcdt)
                .param("id", serviceId)
                .update();
        database.sql("update service set id_mcdt = :code where id = :id")
                .param("code", idMcdt)
                .param("id", serviceId)
                .update();
    }

    private void insert(long version, long serviceId, ServiceDescription service, @Nullable Integer position) {
        database.sql("""
                        insert into catalogue_service (version_id, service_id, position, name, level, url, id_cdvcqg,
                            id_mcdt, search_text)
                        values (:version, :service,
                            coalesce(:position, (select coalesce(max(position), 0) + 1 from catalogue_service
                                where version_id = :version)),
                            :name, :level, :url, :idCdvcqg, :idMcdt, :searchText)
                        """)
                .param("version", version)
                .param("service", serviceId)
                .param("position", position, java.sql.Types.INTEGER)
                .param("name", service.name())
                .param("level", service.level())
                .param("url", service.url())
                .param("idCdvcqg", service.idCdvcqg())
                .param("idMcdt", service.idMcdt())
                .param("searchText", service.searchText())
                .update();
    }

    private ServiceView finish(
            CurrentUser user,
            int siteId,
            long version,
            long serviceId,
            AuditedAction action,
            @Nullable ServiceView before) {
        versions.complete(version, clock.instant());
        var after = rows.one(version, serviceId);
        audit.record(new AuditedChange(
                action,
                String.valueOf(siteId),
                user.username(),
                null,
                String.valueOf(serviceId),
                before,
                after.orElse(null)));
        makingDefault.make(versions.one(siteId, version), user.username(), null);
        return after.or(() -> java.util.Optional.ofNullable(before)).orElseThrow();
    }
}
