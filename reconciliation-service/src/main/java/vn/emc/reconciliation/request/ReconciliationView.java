package vn.emc.reconciliation.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.attachment.Attachment;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Contact;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.State;
import vn.emc.reconciliation.workflow.Step;

/** A reconciliation as one user sees it. */
@Schema(name = "Reconciliation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        long id,

        @Schema(description = "The unit that asks", example = "H56")
        UnitCode organisation,

        State state,

        @Schema(description = "Absent once it is over") @Nullable
        Step step,

        @Schema(example = "125/SKHCN-CĐS") String letterNumber,
        LocalDate letterDate,
        Contact technicalContact,
        Contact accountableContact,
        @Schema(description = "Numbers of the sites") List<Integer> sites,
        String reason,

        @Schema(description = "Once both sides agreed on it") @Nullable
        Period period,

        @Schema(description = "The last day of the present state in Viet Nam") @Nullable
        LocalDate dueOn,

        boolean overdue,

        @Schema(description = "Who has to act for it to go on")
        Set<Side> awaits,

        @Schema(description = "What the asking user can do now")
        Set<Action> allowedActions,

        @Schema(description = "The signed letter, once it is attached") @Nullable
        Attachment letter,

        @Schema(description = "When it came to its state") Instant since,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    static ReconciliationView of(
            Reconciliation one, LocalDate today, Set<Side> awaits, Set<Action> allowed, @Nullable Attachment letter) {
        return new ReconciliationView(
                one.id(),
                one.organisation(),
                one.state(),
                one.state().step().orElse(null),
                one.details().letterNumber(),
                one.details().letterDate(),
                one.details().technicalContact(),
                one.details().accountableContact(),
                one.details().sites(),
                one.details().reason(),
                one.period(),
                one.dueOn(),
                one.isOverdue(today),
                awaits,
                allowed,
                letter,
                one.since(),
                one.createdAt(),
                one.createdBy(),
                one.changedAt(),
                one.changedBy());
    }
}
