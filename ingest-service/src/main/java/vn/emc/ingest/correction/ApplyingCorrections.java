package vn.emc.ingest.correction;

import java.util.List;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.messaging.Message;

/** Notes corrections that are new and puts their events on the way. */
@RequiredArgsConstructor
final class ApplyingCorrections {
    private final Acceptability acceptability;
    private final AppliedCorrections applied;
    private final CorrectionParcels parcels;

    /** Within the caller's transaction. */
    void apply(List<Message<AgreedCorrection>> batch) {
        var corrections = batch.stream().map(Message::value).toList();
        corrections.forEach(acceptability::check);
        var fresh = applied.add(corrections);
        List<DossierEvent> events = corrections.stream()
                // of one that comes twice in a batch the first is taken
                .filter(correction -> fresh.remove(correction.id()))
                .flatMap(correction -> CorrectionEvents.of(correction).stream())
                .toList();
        if (!events.isEmpty()) {
            parcels.put(events);
        }
    }
}
