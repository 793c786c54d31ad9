package vn.emc.reconciliation.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A row of the {@link Workflow}: in a state, a side may do something, and that leads to a state.
 *
 * @param by null where the platform does it by itself
 * @param to the same as {@code from} where the action only adds to a state
 */
public record Transition(
        State from, Action action, @Nullable Side by, State to) {
    boolean moves() {
        return from != to;
    }
}
