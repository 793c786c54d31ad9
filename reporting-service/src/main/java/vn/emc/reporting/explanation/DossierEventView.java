package vn.emc.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.EventKind;
import vn.emc.dossier.DossierState;

/** An event of a dossier, and what it decides of it. */
@Schema(name = "DossierEvent")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DossierEventView(
        UUID eventId,
        EventKind kind,
        Instant eventTime,
        Instant receivedAt,
        int status,
        @Schema(nullable = true) @Nullable Integer formsReception,
        @Schema(nullable = true) @Nullable Integer formsPayments,
        @Schema(nullable = true) @Nullable Integer level,
        @Schema(nullable = true) @Nullable Integer isFromDvcqg,
        @Schema(nullable = true) @Nullable Integer isDvcbc,
        @Schema(nullable = true) @Nullable String codeTthc,
        @Schema(nullable = true) @Nullable String location,
        List<String> warnings,

        @Schema(description = "What of the dossier this event decides, rather than others of the same kind")
        List<Decision> decides,

        @Schema(description = "The reconciliation that agreed on it; null for what a sender told", nullable = true)
        @Nullable
        Long reconciliationId,

        @Schema(description = "Why it was agreed", nullable = true) @Nullable
        String reason) {

    /** A part of a dossier that one event decides. */
    enum Decision {
        RECEPTION,
        RESULT,
        EXCLUSION
    }

    static DossierEventView of(LedgerEvent event, DossierState dossier) {
        return new DossierEventView(
                event.eventId(),
                event.kind(),
                event.eventTime(),
                event.receivedAt(),
                event.status(),
                event.formsReception(),
                event.formsPayments(),
                event.level(),
                event.isFromDvcqg(),
                event.isDvcbc(),
                event.codeTthc(),
                event.location(),
                event.warnings(),
                decisions(event.eventId(), dossier),
                event.reconciliationId(),
                event.reason());
    }

    private static List<Decision> decisions(UUID eventId, DossierState dossier) {
        var decisions = new ArrayList<Decision>();
        if (dossier.reception().origin().eventId().equals(eventId)) {
            decisions.add(Decision.RECEPTION);
        }
        var result = dossier.lastResult();
        if (result != null && result.origin().eventId().equals(eventId)) {
            decisions.add(Decision.RESULT);
        }
        var excluded = dossier.excluded();
        if (excluded != null && excluded.value() && excluded.origin().eventId().equals(eventId)) {
            decisions.add(Decision.EXCLUSION);
        }
        return List.copyOf(decisions);
    }
}
