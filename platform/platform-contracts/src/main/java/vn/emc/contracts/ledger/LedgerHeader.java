package vn.emc.contracts.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands before the rows of the ledger: one line of JSON, ended by a line feed. The rows follow in PostgreSQL's binary
 * COPY format, dossier by dossier, each dossier's events in the order of arrival; without that format's trailer the stream
 * broke off.
 *
 * @param topic where the events came from
 * @param offsets by partition, the offset after the last event in this snapshot: where to go on after the rows
 * @param snapshotAt when the snapshot was taken
 * @param approximateEvents how many events there are, as far as the database's statistics know
 * @param columns what each row has, in this order
 */
public record LedgerHeader(
        String topic, Map<Integer, Long> offsets, Instant snapshotAt, long approximateEvents, List<String> columns) {
    public static final String MEDIA_TYPE = "application/vnd.emc.ledger";

    /** The columns of this version. */
    public static final List<String> COLUMNS = List.of(
            "site_id",
            "received_at",
            "event_id",
            "event_time",
            "status",
            "forms_reception",
            "forms_payments",
            "level",
            "is_from_dvcqg",
            "is_dvcbc",
            "user_type",
            "sender_event_id",
            "kind",
            "code_profile",
            "code_tthc",
            "name_tthc",
            "data",
            "user_local",
            "user_national",
            "user_location",
            "warnings");
}
