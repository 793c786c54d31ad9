package vn.emc.reconciliation.request;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.attachment.Attachments;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reason;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Step 1: the unit writes and sends its request; the agency takes it up, returns or rejects it. */
@Service
@RequiredArgsConstructor
@Transactional
public class RequestStep {
    private final Acting acting;
    private final RequestRules rules;
    private final Attachments attachments;
    private final Violations violations;

    /** A new draft, of the user's own unit. */
    public Reconciliation create(CurrentUser user, ReconciliationRequest request) {
        var unit = user.organisation();
        if (unit == null || Side.of(user).filter(Side.UNIT::equals).isEmpty()) {
            throw new AccessDeniedException("only units ask for reconciliations");
        }
        return acting.create(user, unit, rules.check(unit, request));
    }

    public Reconciliation edit(CurrentUser user, long id, ReconciliationRequest request, IfMatch condition) {
        var act = acting.begin(user, id, Action.EDIT, condition);
        var before = act.before();
        return acting.end(act, before.saying(rules.check(before.organisation(), request)), null, null);
    }

    /** Sends the request; its letter has to be there and good enough. */
    public Reconciliation submit(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.SUBMIT, condition);
        attachments.requireLetter(act.before());
        return acting.end(act, act.before().in(act.target()), null, null);
    }

    /** The agency takes the request up: the period is next. */
    public Reconciliation takeUp(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.TAKE_UP, condition);
        return acting.end(act, act.before().in(act.target()), null, null);
    }

    /** The agency gives the request back to be completed. */
    public Reconciliation giveBack(CurrentUser user, long id, @Nullable String reason, IfMatch condition) {
        return leave(user, id, Action.RETURN, reason, condition);
    }

    public Reconciliation reject(CurrentUser user, long id, @Nullable String reason, IfMatch condition) {
        return leave(user, id, Action.REJECT, reason, condition);
    }

    public Reconciliation withdraw(CurrentUser user, long id, @Nullable String reason, IfMatch condition) {
        return leave(user, id, Action.WITHDRAW, reason, condition);
    }

    /** The other side is to know why. */
    private Reconciliation leave(CurrentUser user, long id, Action action, @Nullable String reason, IfMatch condition) {
        var act = acting.begin(user, id, action, condition);
        var why = Reason.required(violations, reason);
        return acting.end(act, act.before().in(act.target()), why, null);
    }
}
