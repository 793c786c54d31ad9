package vn.emc.reconciliation.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * A reconciliation as it stands.
 *
 * @param organisation the unit that asks
 * @param version grows with every change
 * @param period what both sides agreed on; null before they did
 * @param dueOn the last day of the present step in Viet Nam; null where nobody is waited for
 * @param since when it came to its state
 */
public record Reconciliation(
        long id,
        UnitCode organisation,
        State state,
        long version,
        Details details,
        @Nullable Period period,
        @Nullable LocalDate dueOn,
        Instant since,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    public Reconciliation saying(Details changed) {
        return new Reconciliation(
                id,
                organisation,
                state,
                version,
                changed,
                period,
                dueOn,
                since,
                createdAt,
                createdBy,
                changedAt,
                changedBy);
    }

    /** In another state; a period that was agreed on is forgotten by going back before it. */
    public Reconciliation in(State next) {
        return new Reconciliation(
                id,
                organisation,
                next,
                version,
                details,
                next.hasPeriod() || next.isOver() ? period : null,
                dueOn,
                since,
                createdAt,
                createdBy,
                changedAt,
                changedBy);
    }

    public Reconciliation over(Period agreed) {
        return new Reconciliation(
                id,
                organisation,
                state,
                version,
                details,
                agreed,
                dueOn,
                since,
                createdAt,
                createdBy,
                changedAt,
                changedBy);
    }

    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
