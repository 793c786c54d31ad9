package vn.emc.reconciliation.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.correction.CorrectionRun;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.correction.Promises;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.effect.Moment;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Both sides agree to the same version, and the agency has it carried out. */
@Service
@RequiredArgsConstructor
@Transactional
public class Agreeing {
    private final Acting acting;
    private final Reconciliations reconciliations;
    private final Standings standings;
    private final AgreementTable agreements;
    private final AgreementGate gate;
    private final Promises promises;
    private final Corrections corrections;
    private final EffectTable effects;
    private final Violations violations;

    /** All that is decided, and what it would do to the indicators; empty before step 5. */
    @Transactional(readOnly = true)
    public Optional<ResolutionsView> resolutions(CurrentUser user, long id) {
        var reconciliation = reconciliations.one(user, id);
        return standings.of(reconciliation).map(standing -> view(reconciliation, standing));
    }

    /** Agrees to a version; saying so again changes nothing. */
    public void agree(CurrentUser user, long id, @Nullable Integer version, IfMatch condition) {
        if (version == null) {
            violations.refuse(List.of(Violation.of("version", "REQUIRED")));
            return;
        }
        var act = acting.begin(user, id, Action.AGREE, condition);
        var standing = standings.of(act.before()).orElseThrow(() -> acting.refusal(act));
        var now = standing.resolutions().version();
        if (now != version) {
            throw new ReconciliationProblem.DecisionsChanged(version, now);
        }
        if (!standing.isComplete()) {
            throw acting.refusal(act);
        }
        if (!standing.isAgreedBy(act.side())) {
            agreements.add(user, act.side(), id, standing.comparison().id(), version);
            acting.end(act, act.before(), null, String.valueOf(version));
        }
    }

    /**
     * Whether the user may publish now: whoever asks for figures first does not ask in vain.
     *
     * @throws ReconciliationProblem.NotAllowedNow where not
     */
    @Transactional(readOnly = true)
    public Reconciliation publishable(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.PUBLISH_CORRECTIONS, condition);
        return standings
                .of(act.before())
                .filter(standing -> gate.mayBePublished(act.before(), standing))
                .map(standing -> act.before())
                .orElseThrow(() -> acting.refusal(act));
    }

    /**
     * Has what both sides agreed on carried out.
     *
     * @param before the figures as they are
     */
    public void publish(CurrentUser user, long id, Map<Integer, Figures> before, IfMatch condition) {
        var reconciliation = publishable(user, id, condition);
        var act = acting.begin(user, id, Action.PUBLISH_CORRECTIONS, condition);
        var standing = standings.of(reconciliation).orElseThrow(() -> acting.refusal(act));
        var last = standing.agreements().getLast();
        var promised = promises.of(reconciliation, standing.comparison(), standing.resolutions())
                .orElseThrow(() -> acting.refusal(act));
        corrections.begin(user, reconciliation, standing.comparison(), last.version(), last.at(), last.by());
        effects.keep(id, Moment.BEFORE, before);
        effects.keep(id, Moment.PROMISED, promised);
        acting.end(act, reconciliation.in(act.target()), null, String.valueOf(last.version()));
    }

    /** Sends the corrections again, of some of which nothing has been heard for long. */
    public void resend(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.RESEND_CORRECTIONS, condition);
        if (!corrections.areStalled(id)) {
            throw acting.refusal(act);
        }
        var outstanding = corrections.run(id).map(CorrectionRun::outstanding).orElse(0L);
        corrections.resend(id);
        acting.note(act, null, String.valueOf(outstanding));
    }

    private ResolutionsView view(Reconciliation reconciliation, Standing standing) {
        var decided = standing.resolutions();
        var effect = promises.of(reconciliation, standing.comparison(), decided)
                .map(promised -> Effect.of(
                        reconciliation.details().sites(),
                        effects.of(reconciliation.id(), Moment.BEFORE),
                        promised,
                        Map.of()));
        var single = decided.findings().values().stream()
                .sorted(Comparator.comparing(Resolution::finding, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new ResolutionsView(
                decided.version(),
                standing.comparison().number(),
                Stream.concat(decided.classes().stream(), single).toList(),
                standing.weighed(),
                standing.open(),
                standing.isComplete(),
                standing.agreements(),
                effect.orElse(null));
    }
}
