package vn.emc.ingest.correction;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.messaging.Message;

/**
 * Notes corrections and puts their events on the way. Of one that comes again they are sent again: whoever has them knows them by
 * their ids, and whoever lost them gets them.
 */
@RequiredArgsConstructor
final class ApplyingCorrections {
    private final Acceptability acceptability;
    private final AppliedCorrections applied;
    private final CorrectionParcels parcels;

    /** Within the caller's transaction. */
    void apply(List<Message<AgreedCorrection>> batch) {
        var corrections = batch.stream().map(Message::value).toList();
        corrections.forEach(acceptability::check);
        applied.add(corrections);
        var once = new HashSet<UUID>();
        List<DossierEvent> events = corrections.stream()
                // of one that comes twice in a batch the first is taken
                .filter(correction -> once.add(correction.id()))
                .flatMap(correction -> CorrectionEvents.of(correction).stream())
                .toList();
        if (!events.isEmpty()) {
            parcels.put(events);
        }
    }
}
