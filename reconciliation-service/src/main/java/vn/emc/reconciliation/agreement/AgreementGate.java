package vn.emc.reconciliation.agreement;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Gate;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;

/** Nobody agrees before all is decided, or twice; nothing is published before both have agreed and signed. */
@Component
@RequiredArgsConstructor
class AgreementGate implements Gate {
    private final Standings standings;
    private final MinutesGate minutes;
    private final Corrections corrections;

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        return switch (action) {
            case RESOLVE -> standings.of(reconciliation).isEmpty();
            case AGREE ->
                standings
                        .of(reconciliation)
                        .filter(Standing::isComplete)
                        .filter(standing -> !standing.isAgreedBy(side))
                        .isEmpty();
            case PUBLISH_CORRECTIONS ->
                standings
                        .of(reconciliation)
                        .filter(standing -> mayBePublished(reconciliation, standing))
                        .isEmpty();
            case RESEND_CORRECTIONS -> !corrections.areStalled(reconciliation.id());
            default -> false;
        };
    }

    boolean mayBePublished(Reconciliation reconciliation, Standing standing) {
        return standing.isComplete()
                && standing.isAgreedByBoth()
                && minutes.bothSigned(
                        reconciliation.id(), standing.resolutions().version());
    }
}
