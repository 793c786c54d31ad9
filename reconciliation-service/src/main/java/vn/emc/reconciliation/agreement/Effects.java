package vn.emc.reconciliation.agreement;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.emc.reconciliation.correction.CorrectionRun;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.effect.Measuring;
import vn.emc.reconciliation.effect.Moment;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/**
 * The figures before and after the corrections. This service has no account of its own: it asks reporting-service as the
 * officer who publishes, and as the first of either side who looks once all corrections are counted.
 */
@Service
@RequiredArgsConstructor
public class Effects {
    private final Reconciliations reconciliations;
    private final Agreeing agreeing;
    private final Corrections corrections;
    private final Measuring measuring;
    private final EffectTable effects;

    /**
     * Publishes the corrections, once the figures before them are known.
     *
     * @throws ReconciliationProblem.FiguresNotKnown while reporting-service does not tell them
     */
    public void publish(CurrentUser user, long id, String authorization, IfMatch condition) {
        var reconciliation = agreeing.publishable(user, id, condition);
        var before = measuring
                .of(reconciliation.details().sites(), period(reconciliation), authorization)
                .orElseThrow(ReconciliationProblem.FiguresNotKnown::new);
        agreeing.publish(user, id, before, condition);
    }

    /** As far as it is known; nothing is known before the corrections are published but what is promised then. */
    public Effect effect(CurrentUser user, long id, String authorization) {
        var reconciliation = reconciliations.one(user, id);
        var sites = reconciliation.details().sites();
        var isOver = corrections.run(id).map(CorrectionRun::completedAt).isPresent();
        if (isOver && Side.of(user).isPresent() && effects.of(id, Moment.AFTER).isEmpty()) {
            measuring
                    .of(sites, period(reconciliation), authorization)
                    .ifPresent(after -> effects.keep(id, Moment.AFTER, after));
        }
        return effects.effect(id, sites);
    }

    private static Period period(Reconciliation reconciliation) {
        var period = reconciliation.period();
        if (period == null) {
            throw new AssertionError("what is corrected has a period");
        }
        return period;
    }
}
