package vn.emc.reconciliation.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Side;

/** Which days one side would compare. */
@Schema(name = "PeriodProposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodProposal(
        @Schema(description = "Counts the proposals of a reconciliation, from 1")
        int number,

        LocalDate from,
        LocalDate to,
        @Nullable String note,

        @Schema(description = "Whose proposal it is; that side accepts it by making it")
        Side side,

        Instant proposedAt,
        String proposedBy,
        Answer state,

        @Schema(description = "When the other side accepted it") @Nullable
        Instant acceptedAt,

        @Nullable String acceptedBy) {

    /** What became of it. */
    @Schema(name = "PeriodProposalState")
    public enum Answer {
        OPEN,
        ACCEPTED,
        /** A later proposal took its place, or the step was begun anew. */
        REPLACED
    }

    public Period period() {
        return new Period(from, to);
    }

    boolean isOpen() {
        return state == Answer.OPEN;
    }
}
