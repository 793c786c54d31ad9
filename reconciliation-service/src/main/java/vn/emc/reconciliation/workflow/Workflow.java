package vn.emc.reconciliation.workflow;

import static vn.emc.reconciliation.workflow.Action.ACCEPT_LETTER;
import static vn.emc.reconciliation.workflow.Action.ACCEPT_MINUTES;
import static vn.emc.reconciliation.workflow.Action.ACCEPT_PERIOD;
import static vn.emc.reconciliation.workflow.Action.AGREE;
import static vn.emc.reconciliation.workflow.Action.AGREE_REOPENING;
import static vn.emc.reconciliation.workflow.Action.ASK_REOPENING;
import static vn.emc.reconciliation.workflow.Action.ATTACH;
import static vn.emc.reconciliation.workflow.Action.CANCEL_COMPARISON;
import static vn.emc.reconciliation.workflow.Action.CANCEL_EXTRACT;
import static vn.emc.reconciliation.workflow.Action.CLOSE;
import static vn.emc.reconciliation.workflow.Action.COMMENT;
import static vn.emc.reconciliation.workflow.Action.DETACH;
import static vn.emc.reconciliation.workflow.Action.EDIT;
import static vn.emc.reconciliation.workflow.Action.FINISH_COMPARISON;
import static vn.emc.reconciliation.workflow.Action.HAND_OVER;
import static vn.emc.reconciliation.workflow.Action.PROPOSE_PERIOD;
import static vn.emc.reconciliation.workflow.Action.PUBLISH_CORRECTIONS;
import static vn.emc.reconciliation.workflow.Action.REFUSE_REOPENING;
import static vn.emc.reconciliation.workflow.Action.REJECT;
import static vn.emc.reconciliation.workflow.Action.RESEND_CORRECTIONS;
import static vn.emc.reconciliation.workflow.Action.RESOLVE;
import static vn.emc.reconciliation.workflow.Action.RETURN;
import static vn.emc.reconciliation.workflow.Action.SIGN_MINUTES;
import static vn.emc.reconciliation.workflow.Action.START_COMPARISON;
import static vn.emc.reconciliation.workflow.Action.START_EXTRACT;
import static vn.emc.reconciliation.workflow.Action.SUBMIT;
import static vn.emc.reconciliation.workflow.Action.TAKE_UP;
import static vn.emc.reconciliation.workflow.Action.UPLOAD_LIST;
import static vn.emc.reconciliation.workflow.Action.WITHDRAW;
import static vn.emc.reconciliation.workflow.Side.AGENCY;
import static vn.emc.reconciliation.workflow.Side.UNIT;
import static vn.emc.reconciliation.workflow.State.AGREEMENT;
import static vn.emc.reconciliation.workflow.State.CLOSED;
import static vn.emc.reconciliation.workflow.State.COMPARISON;
import static vn.emc.reconciliation.workflow.State.CORRECTION;
import static vn.emc.reconciliation.workflow.State.DRAFT;
import static vn.emc.reconciliation.workflow.State.EXTRACT;
import static vn.emc.reconciliation.workflow.State.PERIOD;
import static vn.emc.reconciliation.workflow.State.REJECTED;
import static vn.emc.reconciliation.workflow.State.SUBMITTED;
import static vn.emc.reconciliation.workflow.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what, and where it leads: letter 1043, annex 3, as a table. Whatever is not in it is refused. The diagram in
 * {@code docs/reconciliation.md} is drawn from it.
 */
public final class Workflow {
    public static final List<Transition> TRANSITIONS = transitions();

    private Workflow() {}

    /** Where an action of a side can lead to from a state; nowhere if it is not allowed there. */
    public static Set<State> targets(State from, Action action, Side by) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.action() == action && row.by() == by)
                .map(Transition::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    }

    /** Where something leads that the platform does by itself. */
    static Optional<State> own(State from, Action action) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.action() == action && row.by() == null)
                .map(Transition::to)
                .findFirst();
    }

    /** What a side may do in a state. */
    public static Set<Action> allowed(State in, Side by) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == in && row.by() == by)
                .map(Transition::action)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /** Whether an action is a side's to take at all. */
    static boolean belongsTo(Side by, Action action) {
        return TRANSITIONS.stream().anyMatch(row -> row.action() == action && row.by() == by);
    }

    private static List<Transition> transitions() {
        var rows = new ArrayList<Transition>();
        in(rows, DRAFT, UNIT, DRAFT, EDIT, ATTACH, DETACH);
        in(rows, DRAFT, UNIT, SUBMITTED, SUBMIT);
        in(rows, DRAFT, AGENCY, DRAFT, ACCEPT_LETTER);
        in(rows, SUBMITTED, AGENCY, PERIOD, TAKE_UP);
        in(rows, SUBMITTED, AGENCY, DRAFT, RETURN);
        in(rows, SUBMITTED, AGENCY, REJECTED, REJECT);
        for (var side : Side.values()) {
            in(rows, PERIOD, side, PERIOD, PROPOSE_PERIOD);
            in(rows, PERIOD, side, EXTRACT, ACCEPT_PERIOD);
        }
        in(rows, PERIOD, AGENCY, REJECTED, REJECT);
        in(rows, EXTRACT, AGENCY, EXTRACT, START_EXTRACT, CANCEL_EXTRACT);
        in(rows, EXTRACT, AGENCY, COMPARISON, HAND_OVER);
        in(rows, COMPARISON, UNIT, COMPARISON, UPLOAD_LIST, START_COMPARISON, CANCEL_COMPARISON);
        in(rows, COMPARISON, UNIT, AGREEMENT, FINISH_COMPARISON);
        for (var side : Side.values()) {
            in(rows, AGREEMENT, side, AGREEMENT, RESOLVE, AGREE, SIGN_MINUTES, ACCEPT_MINUTES);
        }
        in(rows, AGREEMENT, AGENCY, CORRECTION, PUBLISH_CORRECTIONS);
        in(rows, CORRECTION, AGENCY, CORRECTION, RESEND_CORRECTIONS);
        rows.add(new Transition(CORRECTION, CLOSE, null, CLOSED));
        for (var state : List.of(DRAFT, SUBMITTED, PERIOD, EXTRACT, COMPARISON, AGREEMENT)) {
            in(rows, state, UNIT, WITHDRAWN, WITHDRAW);
        }
        for (var state : List.of(PERIOD, EXTRACT, COMPARISON, AGREEMENT)) {
            reopenings(rows, state);
        }
        for (var state : State.open()) {
            in(rows, state, UNIT, state, COMMENT);
            in(rows, state, AGENCY, state, COMMENT);
        }
        return List.copyOf(rows);
    }

    /** Back to any step before, once both sides want it. */
    private static void reopenings(List<Transition> rows, State from) {
        for (var side : Side.values()) {
            in(rows, from, side, from, ASK_REOPENING, REFUSE_REOPENING);
            for (var step : earlier(from)) {
                in(rows, from, side, State.beginning(step), AGREE_REOPENING);
            }
        }
    }

    /** The steps that lie before a state's. */
    static List<Step> earlier(State state) {
        return EnumSet.allOf(Step.class).stream()
                .filter(step ->
                        state.step().filter(own -> step.compareTo(own) < 0).isPresent())
                .toList();
    }

    private static void in(List<Transition> rows, State from, Side by, State to, Action... actions) {
        for (var action : actions) {
            rows.add(new Transition(from, action, by, to));
        }
    }
}
