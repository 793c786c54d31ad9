package vn.emc.ingest.extract;

import java.util.List;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.messaging.Message;

/** Keeps what reconciliations ask for and has it done. */
@RequiredArgsConstructor
final class TakingRequests {
    private final Extracts extracts;
    private final ExtractJob job;

    /** Within the caller's transaction. */
    void apply(List<Message<ExtractRequest>> batch) {
        for (var message : batch) {
            var request = message.value();
            if (extracts.keep(request) && request.wanted()) {
                job.schedule(request.extractId());
            }
        }
    }
}
