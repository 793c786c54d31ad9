package vn.emc.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dossier in the list behind a figure. */
@Schema(name = "DossierLine")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DossierLine(
        int siteId,

        @Schema(description = "null where the site is not known any more", nullable = true) @Nullable
        String siteName,

        String codeProfile,
        LocalDate receivedOn,
        @Schema(nullable = true) @Nullable LocalDate finishedOn,

        @Schema(description = "CodeTTHC as sent", nullable = true) @Nullable
        String code,

        @Schema(description = "Level as sent", nullable = true) @Nullable
        Integer levelByEvent,

        @Schema(
                description = "Level of the service in the catalogue, where the figure is counted by it",
                nullable = true)
        @Nullable
        Integer levelByCatalogue,

        @Schema(nullable = true) @Nullable String unit,
        boolean receivedOnline,
        @Schema(nullable = true) @Nullable Boolean resultOnline,
        boolean fullyOnline,

        @Schema(description = "Whether it counts in the indicator's numerator; null where no indicator is asked for")
        @Nullable
        Boolean counted) {}
