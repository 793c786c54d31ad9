package vn.emc.reconciliation.workflow;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Going back to an earlier step: one side asks for it, the other agrees or refuses. */
@Service
@RequiredArgsConstructor
@Transactional
public class ReopeningSteps {
    private final Acting acting;
    private final Reconciliations reconciliations;
    private final ReopeningTable reopenings;
    private final Violations violations;
    private final WorkflowWords words;

    /** All wishes, newest first. */
    @Transactional(readOnly = true)
    public List<Reopening> list(CurrentUser user, long id) {
        return reopenings.of(reconciliations.one(user, id).id());
    }

    /** The one that waits for its answer; whoever calls has checked whose it is. */
    @Transactional(readOnly = true)
    public Optional<Reopening> open(Reconciliation reconciliation) {
        return reopenings.open(reconciliation.id());
    }

    public Reopening ask(CurrentUser user, long id, @Nullable Step step, @Nullable String reason, IfMatch condition) {
        var act = acting.begin(user, id, Action.ASK_REOPENING, condition);
        reopenings.open(id).ifPresent(open -> {
            throw new ReconciliationProblem.AlreadyAsked(open.number());
        });
        var earlier = Workflow.earlier(act.before().state()).stream()
                .filter(each -> each == step)
                .toList();
        if (earlier.isEmpty()) {
            violations.refuse(List.of(Violation.of("step", "STEP_NOT_EARLIER")));
        }
        var asked = reopenings.add(user, act.side(), id, earlier.getFirst(), Reason.required(violations, reason));
        acting.end(act, act.before(), asked.reason(), words.of(asked.step()));
        return asked;
    }

    public Reconciliation agree(CurrentUser user, long id, int number, IfMatch condition) {
        var act = acting.begin(user, id, Action.AGREE_REOPENING, condition);
        var asked = asked(act, number);
        reopenings.answer(user.username(), id, Reopening.Answer.AGREED);
        return acting.end(act, act.before().in(State.beginning(asked.step())), asked.reason(), words.of(asked.step()));
    }

    public Reconciliation refuse(CurrentUser user, long id, int number, @Nullable String reason, IfMatch condition) {
        var act = acting.begin(user, id, Action.REFUSE_REOPENING, condition);
        var asked = asked(act, number);
        reopenings.answer(user.username(), id, Reopening.Answer.REFUSED);
        return acting.end(act, act.before(), Reason.given(violations, reason), words.of(asked.step()));
    }

    /** A wish of the other side. */
    private Reopening asked(Act act, int number) {
        return reopenings
                .open(act.before().id())
                .filter(open -> open.number() == number && open.side() != act.side())
                .orElseThrow(() -> new ReconciliationProblem.NothingAsked(number));
    }
}
