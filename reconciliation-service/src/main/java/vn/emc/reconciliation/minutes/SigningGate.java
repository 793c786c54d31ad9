package vn.emc.reconciliation.minutes;

import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.agreement.MinutesGate;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Gate;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;

/** Shuts signing until both sides have agreed, and tells whether both have signed what they agreed to. */
@Component
@RequiredArgsConstructor
class SigningGate implements Gate, MinutesGate {
    private final Settlements settlements;
    private final SignedMinutesTable signed;

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        return switch (action) {
            case SIGN_MINUTES ->
                settlements.of(reconciliation.id()).filter(Settlement::isAgreed).isEmpty();
            case ACCEPT_MINUTES ->
                settlements.of(reconciliation.id()).stream()
                        .flatMap(settlement ->
                                signed.of(reconciliation.id()).stream().filter(copy -> copy.isOf(settlement)))
                        .noneMatch(copy -> copy.awaits(side));
            default -> false;
        };
    }

    @Override
    public boolean bothSigned(long reconciliationId, int version) {
        return settlements
                .of(reconciliationId)
                .filter(settlement -> settlement.version() == version && settlement.isAgreed())
                .filter(settlement ->
                        Arrays.stream(Side.values()).allMatch(side -> hasSigned(reconciliationId, settlement, side)))
                .isPresent();
    }

    /** Whether a side has signed exactly this. */
    private boolean hasSigned(long reconciliationId, Settlement settlement, Side side) {
        return signed.of(reconciliationId).stream().anyMatch(copy -> copy.isOf(settlement) && copy.isSignedBy(side));
    }
}
