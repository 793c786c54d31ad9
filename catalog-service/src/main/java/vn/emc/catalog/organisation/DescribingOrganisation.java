package vn.emc.catalog.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.problem.Violations;
import vn.emc.contracts.Topics;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.outbox.Outbox;
import vn.emc.web.revision.IfMatch;

/** Creating and changing organisations, one at a time: parents and successors must not form circles. */
@Service
@RequiredArgsConstructor
class DescribingOrganisation {
    private final OrganisationRepository organisations;
    private final OrganisationRules rules;
    private final Violations violations;
    private final OrganisationMapper mapper;
    private final EntityManager entities;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    @Transactional
    public Organisation create(OrganisationRequest request, String actor) {
        var code = violations.required("code", request.code());
        oneAtATime();
        if (organisations.findByAnyCode(code.value()).isPresent()) {
            throw new CatalogProblem.OrganisationExists(code);
        }
        var organisation = new Organisation(code, rules.check(code, request), actor, clock.instant());
        entities.persist(organisation);
        return told(organisation, AuditedAction.ORGANISATION_CREATED, actor, null);
    }

    @Transactional
    public Organisation change(UnitCode code, OrganisationRequest request, IfMatch condition, String actor) {
        oneAtATime();
        var organisation = organisations
                .findForChange(code.value())
                .orElseThrow(() -> new CatalogProblem.UnknownOrganisation(code));
        condition.check(organisation.version());
        var before = mapper.state(organisation);
        organisation.describe(rules.check(code, request), actor, clock.instant());
        return told(organisation, AuditedAction.ORGANISATION_CHANGED, actor, before);
    }

    private Organisation told(
            Organisation organisation, AuditedAction action, String actor, @Nullable OrganisationState before) {
        entities.flush();
        audit.record(new AuditedChange(
                action, organisation.getCode(), actor, null, null, before, mapper.state(organisation)));
        outbox.publish(Topics.ORGANISATIONS, organisation.getCode(), organisation.version());
        return organisation;
    }

    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('organisations', 0))")
                .query(row -> {});
    }
}
