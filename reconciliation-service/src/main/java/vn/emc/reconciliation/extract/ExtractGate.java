package vn.emc.reconciliation.extract;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Gate;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;

/** Shuts what makes no sense without an extract: to cancel none, to hand none over. */
@Component
@RequiredArgsConstructor
class ExtractGate implements Gate {
    private final ExtractTable extracts;

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        return switch (action) {
            case CANCEL_EXTRACT -> extracts.underWay(reconciliation.id()).isEmpty();
            case HAND_OVER ->
                extracts.of(reconciliation.id()).stream()
                        .noneMatch(extract -> extract.state() == ExtractState.READY && extract.fits(reconciliation));
            default -> false;
        };
    }
}
