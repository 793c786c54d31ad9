package vn.emc.reporting.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.EventKind;

/** An accepted event as ingest-service shows it: without the person it is about. */
record LatestEvent(
        UUID eventId,
        EventKind kind,
        String codeProfile,
        Instant eventTime,
        Instant receivedAt,
        int status,
        @Nullable Integer formsReception,
        @Nullable Integer formsPayments,
        @Nullable Integer level,
        @Nullable Integer isFromDvcqg,
        @Nullable Integer isDvcbc,
        @Nullable String codeTthc,
        List<String> warnings) {
    LatestEvent {
        warnings = List.copyOf(warnings);
    }
}
