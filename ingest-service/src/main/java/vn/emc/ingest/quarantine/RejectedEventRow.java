package vn.emc.ingest.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

/** A row of {@code rejected_event}. */
public final class RejectedEventRow {
    private static final ObjectReader FIELDS =
            ContractJson.mapper().readerFor(new TypeReference<Map<String, String>>() {});

    private RejectedEventRow() {}

    public static RejectedEvent read(ResultSet row) throws SQLException {
        var warnings = (String[]) row.getArray("warnings").getArray();
        return new RejectedEvent(
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                row.getInt("site_id"),
                RejectionReason.valueOf(row.getString("reason")),
                Arrays.stream(warnings).map(Warning::valueOf).toList(),
                FIELDS.readValue(row.getString("fields")),
                row.getString("shape"),
                Objects.requireNonNull(row.getObject("event_time", OffsetDateTime.class))
                        .toInstant(),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant());
    }
}
