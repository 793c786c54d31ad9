package vn.emc.ingest.ledger;

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

/** An event as a row of {@code dossier_event}, there and back. */
final class EventColumns {
    static final String NAMES = """
            site_id, received_at, event_id, event_time, status, forms_reception, forms_payments, level, is_from_dvcqg, \
            is_dvcbc, user_type, sender_event_id, kind, code_profile, code_tthc, name_tthc, data, user_local, \
            user_national, user_location, warnings""";

    private static final int COUNT = NAMES.split(",", -1).length;

    private EventColumns() {}

    static void write(DossierEvent event, BinaryCopy copy) throws SQLException {
        var user = event.user();
        copy.row(COUNT);
        copy.integer(event.siteId());
        copy.timestamp(event.receivedAt());
        copy.uuid(event.eventId());
        copy.timestamp(event.eventTime());
        copy.smallint(event.status());
        copy.smallint(event.formsReception());
        copy.smallint(event.formsPayments());
        copy.smallint(event.level());
        copy.smallint(event.isFromDvcqg());
        copy.smallint(event.isDvcbc());
        copy.smallint(user == null ? null : user.type());
        copy.bool(event.senderEventId());
        copy.text(event.kind().name());
        copy.text(event.codeProfile());
        copy.text(event.codeTthc());
        copy.text(event.nameTthc());
        copy.text(event.data());
        copy.text(user == null ? null : user.local());
        copy.text(user == null ? null : user.national());
        copy.text(user == null ? null : user.location());
        copy.texts(event.warnings());
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
