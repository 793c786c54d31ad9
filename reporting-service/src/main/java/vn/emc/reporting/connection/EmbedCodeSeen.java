package vn.emc.reporting.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;

/** What the newest look at a site's page came to. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmbedCodeSeen(
        EmbedCheckOutcome outcome,

        @Schema(description = "What was found instead, such as another site's number", nullable = true) @Nullable
        String found,

        String address,
        Instant checkedAt,

        @Schema(description = "Since when the checks come out like this")
        Instant changedAt) {
    public static EmbedCodeSeen of(EmbedCheckState state) {
        return new EmbedCodeSeen(state.outcome(), state.found(), state.address(), state.checkedAt(), state.changedAt());
    }
}
