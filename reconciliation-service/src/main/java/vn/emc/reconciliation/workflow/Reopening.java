package vn.emc.reconciliation.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A side's wish to go back to an earlier step. */
@Schema(name = "Reopening")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reopening(
        @Schema(description = "Counts the wishes of a reconciliation, from 1")
        int number,

        Step step,
        String reason,
        Side side,
        String askedBy,
        Instant askedAt,
        Answer state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    @Schema(name = "ReopeningState")
    public enum Answer {
        ASKED,
        AGREED,
        REFUSED,
        /** The reconciliation moved on before there was an answer. */
        LAPSED
    }
}
