package vn.emc.reporting.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnmatchedCode")
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnmatchedCodeView(
        int siteId,
        @Schema(nullable = true) @Nullable String siteName,
        @Schema(description = "as sent") String code,

        @Schema(description = "NameTTHC as sent with it", nullable = true) @Nullable
        String name,

        @Schema(
                description =
                        "received under it in the period, on days on which it matched nothing; null for who may not see dossiers",
                nullable = true)
        @Nullable
        Long dossiers,

        @Schema(nullable = true) @Nullable LocalDate firstDay,
        @Schema(nullable = true) @Nullable LocalDate lastDay,

        @Schema(description = "null where nothing is alike", nullable = true) @Nullable
        SuggestionView suggestion) {

    @Schema(name = "SuggestedService")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SuggestionView(
            long serviceId,
            String name,
            int level,
            String idMcdt,
            @Schema(nullable = true) @Nullable String idCdvcqg,
            Suggestion.Reason reason,
            @Schema(description = "the reason, for people") String why) {}
}
