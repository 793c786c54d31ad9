package vn.emc.ingest.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.postgres.RowWriter;

/** An event as a row of {@code dossier_event}, there and back. */
final class EventColumns {
    static final String NAMES = String.join(", ", LedgerHeader.COLUMNS);

    private EventColumns() {}

    static void write(DossierEvent event, RowWriter row) throws IOException {
        var user = event.user();
        row.row(LedgerHeader.COLUMNS.size());
        row.integer(event.siteId());
        row.timestamp(event.receivedAt());
        row.uuid(event.eventId());
        row.timestamp(event.eventTime());
        row.smallint(event.status());
        row.smallint(event.formsReception());
        row.smallint(event.formsPayments());
        row.smallint(event.level());
        row.smallint(event.isFromDvcqg());
        row.smallint(event.isDvcbc());
        row.smallint(user == null ? null : user.type());
        row.bool(event.senderEventId());
        row.text(event.kind().name());
        row.text(event.codeProfile());
        row.text(event.codeTthc());
        row.text(event.nameTthc());
        row.text(event.data());
        row.text(user == null ? null : user.local());
        row.text(user == null ? null : user.national());
        row.text(user == null ? null : user.location());
        row.names(event.warnings());
    }

    static DossierEvent read(ResultSet row) throws SQLException {
        return new DossierEvent(
                row.getObject("event_id", UUID.class),
                EventKind.valueOf(row.getString("kind")),
                row.getInt("site_id"),
                row.getString("code_profile"),
                row.getString("code_tthc"),
                row.getString("name_tthc"),
                row.getInt("status"),
                row.getObject("forms_reception", Integer.class),
                row.getObject("forms_payments", Integer.class),
                row.getObject("level", Integer.class),
                row.getObject("is_from_dvcqg", Integer.class),
                row.getObject("is_dvcbc", Integer.class),
                row.getString("data"),
                user(row),
                instant(row, "event_time"),
                instant(row, "received_at"),
                row.getBoolean("sender_event_id"),
                warnings(row));
    }

    private static @Nullable DossierUser user(ResultSet row) throws SQLException {
        var local = row.getString("user_local");
        var national = row.getString("user_national");
        var type = row.getObject("user_type", Integer.class);
        var location = row.getString("user_location");
        var nothing = local == null && national == null && type == null && location == null;
        return nothing ? null : new DossierUser(local, national, type, location);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static List<Warning> warnings(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("warnings").getArray();
        var warnings = new ArrayList<Warning>(names.length);
        for (var name : names) {
            warnings.add(Warning.valueOf(name));
        }
        return warnings;
    }
}
