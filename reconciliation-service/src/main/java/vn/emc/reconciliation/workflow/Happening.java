package vn.emc.reconciliation.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done. */
@Schema(name = "Happening")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(
        long id,
        Instant at,

        @Schema(description = "The name used to sign in; `emc` for the platform itself")
        String actor,

        String actorName,

        @Schema(description = "Absent where the platform did it by itself") @Nullable
        Side side,

        Action action,

        @Schema(description = "Absent for the first") @Nullable
        State before,

        State after,
        @Nullable String reason,

        @Schema(description = "What it was done with: a file, a period, a step") @Nullable
        String subject) {

    public boolean moved() {
        return before != after;
    }
}
