package vn.emc.reconciliation.comparing;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Gate;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;

/** What of step 4 can be done depends on what is there: two lists to compare, a comparison to end the step with. */
@Component
@RequiredArgsConstructor
class ComparisonGate implements Gate {
    private final ComparisonTable comparisons;
    private final LocalListTable lists;
    private final EmcLists emcLists;

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        if (action == Action.START_COMPARISON) {
            return isRunning(reconciliation) || !hasBothLists(reconciliation);
        }
        if (action == Action.CANCEL_COMPARISON) {
            return !isRunning(reconciliation);
        }
        return action == Action.FINISH_COMPARISON && !isFinished(reconciliation);
    }

    private boolean hasBothLists(Reconciliation reconciliation) {
        return emcLists.handedOver(reconciliation).isPresent()
                && lists.ready(reconciliation.id()).isPresent();
    }

    private boolean isRunning(Reconciliation reconciliation) {
        return comparisons.of(reconciliation.id()).stream().anyMatch(each -> each.state() == ComparisonState.RUNNING);
    }

    /** Comparisons from before the step was begun anew do not count. */
    private boolean isFinished(Reconciliation reconciliation) {
        return !isRunning(reconciliation)
                && comparisons.of(reconciliation.id()).stream()
                        .filter(each -> each.state() == ComparisonState.READY)
                        .anyMatch(each -> !each.requestedAt().isBefore(reconciliation.since()));
    }
}
