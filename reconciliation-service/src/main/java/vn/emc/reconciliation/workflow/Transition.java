package vn.emc.reconciliation.workflow;

/**
 * A row of the {@link Workflow}: in a state, a side may do something, and that leads to a state.
 *
 * @param to the same as {@code from} where the action only adds to a state
 */
public record Transition(State from, Action action, Side by, State to) {
    boolean moves() {
        return from != to;
    }
}
