package vn.emc.ingest.collect;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import vn.emc.ingest.reading.Reading;

/** Counts what was answered 204, by outcome. */
final class CollectMeters {
    private final Counter accepted;
    private final Counter warned;
    private final Counter rejected;

    CollectMeters(MeterRegistry meters) {
        this.accepted = counter(meters, "accepted");
        this.warned = counter(meters, "warned");
        this.rejected = counter(meters, "rejected");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("emc.ingest.events", "way", "single", "outcome", outcome);
    }

    void taken(Reading reading) {
        var counter = switch (reading) {
            case Reading.Rejected rejection -> rejected;
            case Reading.Accepted event -> event.warnings().isEmpty() ? accepted : warned;
        };
        counter.increment();
    }
}
