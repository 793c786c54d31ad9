package vn.emc.dossier;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.postgres.RowReader;

/** An event as the ledger's columns say it, in the order of {@link LedgerHeader#COLUMNS}. */
public final class LedgerRow {
    private LedgerRow() {}

    /** Warnings are left out: states do not depend on them. */
    public static DossierEvent read(RowReader row) throws IOException {
        var siteId = row.integer();
        var receivedAt = row.timestamp();
        var eventId = row.uuid();
        var eventTime = row.timestamp();
        var status = row.smallint();
        var formsReception = row.smallint();
        var formsPayments = row.smallint();
        var level = row.smallint();
        var isFromDvcqg = row.smallint();
        var isDvcbc = row.smallint();
        var userType = row.smallint();
        var senderEventId = row.bool();
        var kind = present(row.text());
        var codeProfile = present(row.text());
        var codeTthc = row.text();
        var nameTthc = row.text();
        var data = row.text();
        var user = user(row.text(), row.text(), userType, row.text());
        row.texts();
        return new DossierEvent(
                eventId,
                EventKind.valueOf(kind),
                siteId,
                codeProfile,
                codeTthc,
                nameTthc,
                status == null ? 0 : status,
                formsReception,
                formsPayments,
                level,
                isFromDvcqg,
                isDvcbc,
                data,
                user,
                eventTime,
                receivedAt,
                senderEventId,
                List.of());
    }

    private static @Nullable DossierUser user(
            @Nullable String local, @Nullable String national, @Nullable Integer type, @Nullable String location) {
        var nothing = local == null && national == null && type == null && location == null;
        return nothing ? null : new DossierUser(local, national, type, location);
    }

    private static String present(@Nullable String text) throws StreamCorruptedException {
        if (text == null) {
            throw new StreamCorruptedException("an event without a code or a kind");
        }
        return text;
    }
}
