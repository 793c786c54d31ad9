package vn.emc.ingest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;

/** An accepted event as it is shown: without the person it is about. */
@Schema(name = "LedgerEvent")
@JsonInclude(JsonInclude.Include.ALWAYS)
record LedgerEventView(
        UUID eventId,
        EventKind kind,
        String codeProfile,
        Instant eventTime,
        Instant receivedAt,
        int status,
        @Schema(nullable = true) @Nullable Integer formsReception,
        @Schema(nullable = true) @Nullable Integer formsPayments,
        @Schema(nullable = true) @Nullable Integer level,
        @Schema(nullable = true) @Nullable Integer isFromDvcqg,
        @Schema(nullable = true) @Nullable Integer isDvcbc,
        @Schema(nullable = true) @Nullable String codeTthc,
        @Schema(nullable = true) @Nullable String nameTthc,

        @Schema(description = "LOCATION of the user's account", nullable = true) @Nullable
        String location,

        List<Warning> warnings,

        @Schema(description = "The reconciliation that agreed on it; null for what a sender told", nullable = true)
        @Nullable
        Long reconciliationId,

        @Schema(description = "Why it was agreed", nullable = true) @Nullable
        String reason) {

    static LedgerEventView of(DossierEvent event) {
        var user = event.user();
        var agreed = CorrectionReference.of(event);
        return new LedgerEventView(
                event.eventId(),
                event.kind(),
                event.codeProfile(),
                event.eventTime(),
                event.receivedAt(),
                event.status(),
                event.formsReception(),
                event.formsPayments(),
                event.level(),
                event.isFromDvcqg(),
                event.isDvcbc(),
                event.codeTthc(),
                event.nameTthc(),
                user == null ? null : user.location(),
                event.warnings(),
                agreed.map(CorrectionReference::reconciliationId).orElse(null),
                agreed.map(CorrectionReference::reason).orElse(null));
    }
}
