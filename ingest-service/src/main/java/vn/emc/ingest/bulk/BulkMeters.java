package vn.emc.ingest.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the events of batches, by outcome. */
final class BulkMeters {
    private final Counter accepted;
    private final Counter duplicates;
    private final Counter rejected;

    BulkMeters(MeterRegistry meters) {
        this.accepted = counter(meters, "accepted");
        this.duplicates = counter(meters, "duplicate");
        this.rejected = counter(meters, "rejected");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("emc.ingest.events", "way", "bulk", "outcome", outcome);
    }

    void taken(BatchAnswer answer) {
        accepted.increment(answer.accepted());
        duplicates.increment(answer.duplicates());
        rejected.increment(answer.rejected());
    }
}
