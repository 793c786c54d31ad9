package vn.emc.reconciliation.workflow;

import java.util.Set;
import vn.emc.web.security.CurrentUser;

/**
 * Something a user has begun to do and may do.
 *
 * @param before the reconciliation as it was found
 * @param targets the states it may lead to
 */
public record Act(CurrentUser user, Side side, Action action, Reconciliation before, Set<State> targets) {
    public Act {
        targets = Set.copyOf(targets);
    }

    /** The only state it can lead to. */
    public State target() {
        return targets.iterator().next();
    }
}
