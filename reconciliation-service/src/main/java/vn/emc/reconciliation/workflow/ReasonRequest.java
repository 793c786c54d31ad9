package vn.emc.reconciliation.workflow;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
@Schema(name = "Reason")
public record ReasonRequest(
        @Schema(description = "At most 2,000 characters") @Nullable
        String reason) {

    /** What a body that may be missing says. */
    public static @Nullable String of(@Nullable ReasonRequest body) {
        return body == null ? null : body.reason();
    }
}
