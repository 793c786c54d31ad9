package vn.emc.reconciliation.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.web.security.CurrentUser;

/** What can be done with a reconciliation now. */
@Component
@RequiredArgsConstructor
public class Allowed {
    private final List<Gate> gates;

    /** Nothing for who is on neither side. */
    public Set<Action> to(CurrentUser user, Reconciliation reconciliation) {
        return Side.of(user).map(side -> to(side, reconciliation)).orElseGet(() -> EnumSet.noneOf(Action.class));
    }

    /** Who has to act for it to go on: of two sides only the one that owes the other an answer, where one does. */
    public Set<Side> awaited(Reconciliation reconciliation) {
        var sides = reconciliation.state().awaited();
        var answering = EnumSet.noneOf(Side.class);
        for (var side : Side.values()) {
            if (to(side, reconciliation).stream().anyMatch(Action::isAnAnswer)) {
                answering.add(side);
            }
        }
        return answering.isEmpty() ? sides : answering;
    }

    Set<Action> to(Side side, Reconciliation reconciliation) {
        var actions = Workflow.allowed(reconciliation.state(), side);
        actions.removeIf(action -> gates.stream().anyMatch(gate -> gate.isShut(action, reconciliation, side)));
        return actions;
    }
}
