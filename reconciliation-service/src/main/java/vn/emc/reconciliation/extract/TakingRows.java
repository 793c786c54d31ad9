package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.messaging.Message;
import vn.emc.messaging.RetryLaterException;

/**
 * Puts the rows of extracts aside as they come. A piece that was taken before is the same as the one that was, and changes
 * nothing; a piece behind a gap means that some are lost, and the extract has failed.
 */
@Slf4j
@RequiredArgsConstructor
final class TakingRows {
    private final ExtractTable extracts;
    private final IncomingRows incoming;
    private final ExtractFiles files;

    /** Within the caller's transaction. */
    void apply(List<Message<ExtractChunk>> batch) {
        var byExtract = new LinkedHashMap<UUID, List<ExtractChunk>>();
        for (var message : batch) {
            var chunk = message.value();
            byExtract
                    .computeIfAbsent(chunk.extractId(), id -> new ArrayList<>())
                    .add(chunk);
        }
        byExtract.forEach((id, chunks) -> extracts.lock(id).ifPresent(extract -> take(extract, chunks)));
    }

    private void take(Extract extract, List<ExtractChunk> chunks) {
        var fresh = new ArrayList<ExtractChunk>(chunks.size());
        for (var chunk : chunks) {
            var expected = extract.arrived().chunks() + fresh.size() + 1;
            if (chunk.number() > expected) {
                log.error("Extract {} lacks the rows of piece {}", extract.id(), expected);
                extracts.fail(extract.id(), ExtractFailure.ROWS_LOST);
                incoming.forget(extract.id());
                return;
            }
            if (chunk.number() == expected) {
                fresh.add(chunk);
            }
        }
        if (!fresh.isEmpty()) {
            add(extract, fresh);
        }
    }

    private void add(Extract extract, List<ExtractChunk> chunks) {
        var before = extract.arrived();
        try {
            incoming.write(extract.id(), before.bytes(), chunks);
        } catch (IOException full) {
            log.error("The rows of extract {} cannot be put aside", extract.id(), full);
            throw new RetryLaterException("no room for the rows of an extract");
        }
        var bytes = chunks.stream().mapToLong(chunk -> chunk.content().length).sum();
        extracts.arrived(
                extract.id(),
                before.chunks() + chunks.size(),
                before.bytes() + bytes,
                chunks.getLast().rows());
        files.makeOnceComplete(extract.id());
    }
}
