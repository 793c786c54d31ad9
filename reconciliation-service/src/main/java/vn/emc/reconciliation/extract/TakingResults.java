package vn.emc.reconciliation.extract;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.messaging.Message;

/** Notes what ingest-service says of extracts. */
@RequiredArgsConstructor
final class TakingResults {
    private final ExtractTable extracts;
    private final IncomingRows incoming;
    private final ExtractFiles files;

    /** Within the caller's transaction. */
    void apply(List<Message<ExtractResult>> batch) {
        for (var message : batch) {
            var result = message.value();
            switch (result.outcome()) {
                case BEGUN -> extracts.announced(result);
                case DONE -> {
                    extracts.announced(result);
                    files.makeOnceComplete(result.extractId());
                }
                case FAILED -> {
                    extracts.fail(
                            result.extractId(), Objects.requireNonNullElse(result.failure(), ExtractFailure.NOT_SENT));
                    incoming.forget(result.extractId());
                }
            }
        }
    }
}
