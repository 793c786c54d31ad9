package vn.emc.ingest.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import vn.emc.contracts.events.DossierEvent;

/** A line of the ledger's stream: an object with one member, which says what it is. */
sealed interface LedgerLine {

    /** The first line. */
    record Header(@JsonProperty("header") Snapshot header) implements LedgerLine {}

    /** One event; in the order of arrival. */
    record Event(@JsonProperty("event") DossierEvent event) implements LedgerLine {}

    /** Everything up to here has been sent; a stream that breaks off can be asked for again from here. */
    record Position(@JsonProperty("position") String position) implements LedgerLine {}

    /** The last line; without it the stream broke off. */
    record End(@JsonProperty("end") Total end) implements LedgerLine {}

    /**
     * What the stream shows.
     *
     * @param topic where the events came from
     * @param offsets by partition, the offset after the last event in this snapshot: where to go on after the stream
     * @param snapshotAt when the snapshot was taken
     * @param approximateEvents how many events there are, as far as the statistics know
     */
    @Schema(name = "LedgerSnapshot")
    record Snapshot(String topic, Map<Integer, Long> offsets, Instant snapshotAt, long approximateEvents) {}

    /**
     * What the stream had.
     *
     * @param events how many events
     */
    record Total(long events) {}
}
