package vn.emc.reconciliation.extract;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.Topics;
import vn.emc.outbox.Outbox;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reason;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Step 3: the agency has EMC's data extracted, as often as it takes, and hands one extract over. */
@Service
@RequiredArgsConstructor
@Transactional
public class ExtractStep {
    private final Acting acting;
    private final Extracts extracts;
    private final ExtractTable table;
    private final HandoverTable handovers;
    private final HandoverMail mail;
    private final IncomingRows incoming;
    private final Outbox outbox;
    private final Violations violations;

    /** Asks for a new one; one that is under way is cancelled. */
    public ExtractView start(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.START_EXTRACT, condition);
        table.underWay(id).ifPresent(earlier -> cancel(user, earlier));
        var extract = table.add(user, act.before());
        outbox.publish(Topics.EXTRACT_REQUESTS, extract.id().toString(), extract.version());
        acting.end(act, act.before(), null, String.valueOf(extract.number()));
        return extracts.view(extract);
    }

    public ExtractView cancel(CurrentUser user, long id, int number, IfMatch condition) {
        var act = acting.begin(user, id, Action.CANCEL_EXTRACT, condition);
        var extract = extracts.find(user, id, number);
        if (!cancel(user, extract)) {
            throw acting.refusal(act);
        }
        acting.end(act, act.before(), null, String.valueOf(number));
        return extracts.one(user, id, number);
    }

    /**
     * Gives the unit the extract and tells its technical contact.
     *
     * @param message what the officer writes to the contact
     */
    public ExtractView handOver(CurrentUser user, long id, int number, @Nullable String message, IfMatch condition) {
        var act = acting.begin(user, id, Action.HAND_OVER, condition);
        var extract = extracts.find(user, id, number);
        if (extract.state() != ExtractState.READY) {
            throw new ReconciliationProblem.ExtractNotReady(number);
        }
        if (extracts.newest(act.before()).filter(extract::equals).isEmpty()) {
            throw new ReconciliationProblem.ExtractOutdated(number);
        }
        var said = Reason.given(violations, message);
        handovers.add(extract.id(), user, said);
        var after = acting.end(act, act.before().in(act.target()), said, String.valueOf(number));
        mail.send(after, extract, Objects.requireNonNull(extract.manifest()), said);
        return extracts.one(user, id, number);
    }

    private boolean cancel(CurrentUser user, Extract extract) {
        if (!table.cancel(extract.id(), user.username())) {
            return false;
        }
        outbox.publish(Topics.EXTRACT_REQUESTS, extract.id().toString(), extract.version() + 1);
        incoming.forget(extract.id());
        return true;
    }
}
