package vn.emc.reporting.explanation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.EventKind;

/** An accepted event as ingest-service shows it. */
record LedgerEvent(
        UUID eventId,
        EventKind kind,
        Instant eventTime,
        Instant receivedAt,
        int status,
        @Nullable Integer formsReception,
        @Nullable Integer formsPayments,
        @Nullable Integer level,
        @Nullable Integer isFromDvcqg,
        @Nullable Integer isDvcbc,
        @Nullable String codeTthc,
        @Nullable String location,
        List<String> warnings,
        @Nullable Long reconciliationId,
        @Nullable String reason) {
    LedgerEvent {
        warnings = List.copyOf(warnings);
    }
}
