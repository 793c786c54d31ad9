package vn.emc.catalog.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;

/** What came of looking for the embed code once. */
@Schema(name = "EmbedCheck")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmbedCheckView(
        @Schema(description = "Stable code") EmbedCheckOutcome outcome,

        @Schema(description = "What it means, in the language of `Accept-Language`")
        String message,

        @Schema(description = "What to do about it; empty where nothing is to be done")
        String mend,

        @Schema(
                description = "What was found instead: the other site's number, its host, the status, the missing part",
                nullable = true)
        @Nullable
        String found,

        @Schema(
                description = "The page that was looked at, in the end of all redirects",
                example = "https://dichvucong.hanam.gov.vn/")
        String address,

        @Schema(
                description = "How many pages were read: where the first carries the code, some that it links to",
                example = "4")
        int pages,

        Instant checkedAt,

        @Schema(description = "Who asked for it; null where it was due by itself", nullable = true) @Nullable
        String requestedBy) {}
