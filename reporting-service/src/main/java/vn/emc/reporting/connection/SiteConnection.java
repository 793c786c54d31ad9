package vn.emc.reporting.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;

/** How a site is connected. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SiteConnection(
        int siteId,
        String siteName,

        @Schema(description = "Null where the site's page was never looked at", nullable = true) @Nullable
        EmbedCode embedCode) {
    /** What the newest look at the site's page came to. */
    @Schema(name = "EmbedCodeSeen")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EmbedCode(
            EmbedCheckOutcome outcome,

            @Schema(description = "What was found instead, such as another site's number", nullable = true) @Nullable
            String found,

            String address,
            Instant checkedAt,

            @Schema(description = "Since when the checks come out like this")
            Instant changedAt) {
        static EmbedCode of(EmbedCheckState state) {
            return new EmbedCode(state.outcome(), state.found(), state.address(), state.checkedAt(), state.changedAt());
        }
    }
}
