package vn.emc.catalog.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a site's embed code. */
@Schema(name = "EmbedChecks")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmbedChecksView(
        int siteId,

        @Schema(description = "Null where it was never looked for", nullable = true) @Nullable
        EmbedCheckView latest,

        @Schema(description = "Since when the checks come out like this", nullable = true) @Nullable
        Instant changedAt,

        @Schema(
                description =
                        "When it is looked for next by itself; null for sites that are not, such as one-stop shops",
                nullable = true)
        @Nullable
        Instant nextAt,

        @Schema(description = "Newest first, at most 100") List<EmbedCheckView> history) {}
