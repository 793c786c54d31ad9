package vn.emc.catalog.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be known of a key after it was shown. */
@Schema(name = "SiteKey")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SiteKeyView(
        UUID keyId,

        @Schema(description = "The key's first characters, to tell it from the other one", example = "emc_278_9f86d0")
        String prefix,

        Instant createdAt,
        @Schema(description = "User name") String createdBy,

        @Schema(description = "Null while the key is active", nullable = true) @Nullable
        Instant revokedAt,

        @Schema(description = "User name", nullable = true) @Nullable
        String revokedBy) {
    /** Whether events sent with it are taken. */
    public boolean inUse() {
        return revokedAt == null;
    }
}
