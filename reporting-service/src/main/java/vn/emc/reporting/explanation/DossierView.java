package vn.emc.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.MatchKind;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.FullyOnline;
import vn.emc.dossier.Result;
import vn.emc.dossier.Said;
import vn.emc.reporting.catalogue.Resolution;

@Schema(name = "Dossier")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DossierView(
        int siteId,
        String codeProfile,

        @Schema(description = "When it was received: the Status 1 event's time, else the earliest event's")
        Instant receivedAt,

        @Schema(description = "The same as a day in Vietnam; the catalogue of that day decides")
        LocalDate receivedOn,

        @Schema(description = "The day by the date inside the code, where reports are asked for by that")
        LocalDate receivedOnByCode,

        boolean receivedOnline,

        @Schema(description = "CodeTTHC as sent", nullable = true) @Nullable
        String code,

        @Schema(description = "null where the code matches nothing", nullable = true) @Nullable
        Service service,

        @Schema(description = "Level as sent", nullable = true) @Nullable
        Integer levelByEvent,

        @Schema(description = "Level of the service in the catalogue", nullable = true) @Nullable
        Integer levelByCatalogue,

        @Schema(nullable = true) @Nullable String unit,
        boolean fromNationalPortal,
        @Schema(nullable = true) @Nullable LocalDate finishedOn,
        @Schema(nullable = true) @Nullable Boolean resultOnline,
        boolean fullyOnline,

        @Schema(description = "Whether a reconciliation agreed that it counts nowhere")
        boolean excluded,

        @Schema(description = "Events that only said again what the one before had said; they count for nothing")
        int repeats,

        @Schema(description = "What it lacks to count as fully online")
        Set<FullyOnline.Condition> unmet,

        @Schema(description = "Of every indicator, whether it counts the dossier and why")
        List<Explanation> explanations,

        @Schema(
                description = "The newest 500, in the order in which they happened; null where they could not be read",
                nullable = true)
        @Nullable
        List<DossierEventView> events) {

    /** The service the code means. */
    @Schema(name = "DossierService")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Service(
            long serviceId,
            String name,
            String idMcdt,
            @Schema(nullable = true) @Nullable String idCdvcqg,

            @Schema(description = "How the code led to it") MatchKind matchedBy,

            @Schema(description = "The version of the catalogue")
            long versionId) {
        static Service of(Resolution resolution) {
            var service = resolution.service();
            return new Service(
                    service.serviceId(),
                    service.name(),
                    service.idMcdt(),
                    service.idCdvcqg(),
                    resolution.kind(),
                    resolution.versionId());
        }
    }

    static DossierView of(
            int siteId,
            String codeProfile,
            DossierState state,
            @Nullable Resolution resolution,
            List<Explanation> explanations,
            @Nullable List<DossierEventView> events) {
        var level = Said.orNull(state.level());
        return new DossierView(
                siteId,
                codeProfile,
                state.reception().origin().at(),
                state.receivedOn(),
                Attribution.CODE_DATE.receivedOn(state, codeProfile),
                state.reception().online(),
                Said.orNull(state.procedure()),
                resolution == null ? null : Service.of(resolution),
                level == null ? null : level.getCode(),
                resolution == null ? null : resolution.level(),
                Said.orNull(state.unit()),
                state.isFromNationalPortal(),
                state.finishedOn(),
                state.result().map(Result::online).orElse(null),
                FullyOnline.holds(state) && !state.isExcluded(),
                state.isExcluded(),
                state.sent().repeats(),
                FullyOnline.unmet(state),
                explanations,
                events);
    }
}
