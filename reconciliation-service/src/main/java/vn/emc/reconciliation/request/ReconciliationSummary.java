package vn.emc.reconciliation.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.State;
import vn.emc.reconciliation.workflow.Step;

/** A reconciliation in a list. */
@Schema(name = "ReconciliationSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationSummary(
        long id,
        UnitCode organisation,
        State state,
        @Nullable Step step,
        String letterNumber,
        LocalDate letterDate,
        List<Integer> sites,
        @Nullable Period period,
        @Nullable LocalDate dueOn,
        boolean overdue,

        @Schema(description = "Who has to act for it to go on, as far as the state alone tells")
        Set<Side> awaits,

        Instant createdAt,
        Instant changedAt) {

    static ReconciliationSummary of(Reconciliation one, LocalDate today) {
        return new ReconciliationSummary(
                one.id(),
                one.organisation(),
                one.state(),
                one.state().step().orElse(null),
                one.details().letterNumber(),
                one.details().letterDate(),
                one.details().sites(),
                one.period(),
                one.dueOn(),
                one.isOverdue(today),
                one.state().awaited(),
                one.createdAt(),
                one.changedAt());
    }
}
