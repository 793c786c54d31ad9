package vn.emc.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.extern.slf4j.Slf4j;

/** A file that is gone when it is closed. */
@Slf4j
public final class TemporaryFile implements AutoCloseable {
    private final Path path;

    public TemporaryFile() {
        try {
            this.path = Files.createTempFile("emc-import-", ".tmp");
        } catch (IOException noRoom) {
            log.error("No temporary file can be made: {}", noRoom.toString());
            throw new ImportProblem.NoRoom();
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            log.warn("{} stays behind: {}", path, left.toString());
        }
    }
}
