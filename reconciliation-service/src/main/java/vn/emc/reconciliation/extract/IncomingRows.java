package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.emc.contracts.extract.ExtractChunk;

/**
 * The rows that have come of extracts under way, each in a file. How much of a file counts is in the database; what a transaction
 * that failed wrote beyond that is written over by the next.
 */
@Component
@Slf4j
class IncomingRows {
    private final Path folder;

    IncomingRows(@Value("${emc.reconciliation.data-dir}") Path dataDir) {
        this.folder = dataDir.resolve("incoming");
    }

    /** Writes pieces where they belong, on disk before this returns. */
    void write(UUID extractId, long position, List<ExtractChunk> chunks) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(path(extractId), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(position);
            for (var chunk : chunks) {
                var content = ByteBuffer.wrap(chunk.content());
                while (content.hasRemaining()) {
                    channel.write(content);
                }
            }
            channel.force(false);
        }
    }

    Path path(UUID extractId) {
        return folder.resolve(extractId + ".rows");
    }

    void forget(UUID extractId) {
        try {
            Files.deleteIfExists(path(extractId));
        } catch (IOException stays) {
            log.warn("The rows of extract {} could not be deleted", extractId, stays);
        }
    }
}
