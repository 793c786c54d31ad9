package vn.emc.catalog.site;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A key that was just made: the only time its text is shown. */
@Schema(name = "NewSiteKey")
public record NewSiteKeyView(
        UUID keyId,

        @Schema(
                description = "The whole key. Keep it: it is not stored and cannot be shown again",
                example = "emc_278_9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String key,

        Instant createdAt) {
    @Override
    public String toString() {
        return "NewSiteKeyView[keyId=" + keyId + "]";
    }
}
