package vn.emc.reconciliation.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/**
 * The only way a reconciliation changes: a handler begins an act, does what belongs to it, and ends it, all in one
 * transaction. Of two acts at once one ends and the other is refused.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class Acting {
    private final Reconciliations reconciliations;
    private final History history;
    private final Deadlines deadlines;
    private final Allowed allowed;
    private final WorkflowWords words;
    private final ReopeningTable reopenings;
    private final JdbcClient database;
    private final Today today;
    private final Clock clock;

    /** A new draft of the unit the user is confined to. */
    public Reconciliation create(CurrentUser user, UnitCode organisation, Details details) {
        var now = clock.instant();
        var draft = new Reconciliation(
                0, organisation, State.DRAFT, 0, details, null, null, now, now, user.username(), now, user.username());
        var columns = ReconciliationRow.columns(draft);
        var names = columns.keySet();
        var id = database.sql("insert into reconciliation (%s) values (%s) returning id"
                        .formatted(
                                String.join(", ", names),
                                names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))))
                .params(columns)
                .query(Long.class)
                .single();
        var created = reconciliations.one(user, id);
        history.add(user, Side.UNIT, Action.CREATE, null, created, null, null);
        return created;
    }

    /**
     * Finds the reconciliation and checks that the user may do this to it now.
     *
     * @throws ReconciliationProblem.Unknown where it does not exist for the user
     * @throws AccessDeniedException where the action is never the user's to take
     * @throws StaleException where it is not in the state the user saw
     * @throws ReconciliationProblem.NotAllowedNow where it is not the time for it
     */
    public Act begin(CurrentUser user, long id, Action action, IfMatch condition) {
        var before = reconciliations.one(user, id);
        var side = Side.of(user)
                .filter(own -> Workflow.belongsTo(own, action))
                .orElseThrow(() -> new AccessDeniedException(action + " is not for " + user.username()));
        condition.check(before.version());
        var targets = Workflow.targets(before.state(), action, side);
        if (targets.isEmpty()) {
            throw refusal(action, before, side);
        }
        return new Act(user, side, action, before, targets);
    }

    /** Something that is only said: the reconciliation stays as it is, its version too. */
    public void note(Act act, @Nullable String reason, @Nullable String subject) {
        history.add(act.user(), act.side(), act.action(), act.before().state(), act.before(), reason, subject);
    }

    /**
     * Keeps what has become of the reconciliation.
     *
     * @param after in one of the act's target states
     * @param reason why, where the user said
     * @param subject what it was done with: a file, a period, a step
     */
    public Reconciliation end(Act act, Reconciliation after, @Nullable String reason, @Nullable String subject) {
        if (!act.targets().contains(after.state())) {
            throw refusal(act);
        }
        update(act.user().username(), act.before(), after);
        var kept = reconciliations.one(act.user(), after.id());
        history.add(act.user(), act.side(), act.action(), act.before().state(), kept, reason, subject);
        return kept;
    }

    /** What the platform does by itself, where the workflow says that it does; nothing where it is not, or no longer, the time. */
    public void endOwn(long id, Action action, @Nullable String subject) {
        var found = reconciliations.any(id);
        var target = found.flatMap(one -> Workflow.own(one.state(), action));
        if (found.isPresent() && target.isPresent()) {
            var before = found.get();
            var after = before.in(target.get());
            update(History.PLATFORM, before, after);
            history.addOwnMove(action, before.state(), after, subject);
        }
    }

    private void update(String by, Reconciliation before, Reconciliation after) {
        var columns = new HashMap<>(ReconciliationRow.columns(after));
        columns.put("changed_at", Timestamp.from(clock.instant()));
        columns.put("changed_by", by);
        if (before.state() != after.state()) {
            columns.put("state_since", Timestamp.from(clock.instant()));
            columns.put("due_on", deadlines.of(after.state(), today.date()));
            reopenings.lapse(by, before.id());
        }
        var assignments =
                columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        var changed = database.sql(
                        "update reconciliation set %s, version = version + 1 where id = :id and version = :seen"
                                .formatted(assignments))
                .params(columns)
                .param("id", before.id())
                .param("seen", before.version())
                .update();
        if (changed == 0) {
            throw new StaleException();
        }
    }

    /** The problem of an act for which something is missing. */
    public ReconciliationProblem refusal(Act act) {
        return refusal(act.action(), act.before(), act.side());
    }

    private ReconciliationProblem refusal(Action action, Reconciliation reconciliation, Side side) {
        var instead = allowed.to(side, reconciliation);
        return new ReconciliationProblem.NotAllowedNow(
                words.of(action), words.of(reconciliation.state()), words.of(instead), items(instead));
    }

    private List<ProblemItem> items(Collection<Action> actions) {
        return actions.stream()
                .map(action -> new ProblemItem(null, null, null, action.name(), words.of(action)))
                .toList();
    }
}
