package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/**
 * Remembers up to where the spool has been published. Not forced to disk: losing it publishes some messages twice, with
 * the ids they had, which changes nothing for consumers.
 */
@Slf4j
@RequiredArgsConstructor
final class PositionFile {
    private static final Position BEGINNING = new Position(0, 0);

    private final Path file;

    Position read() {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == 2 ? new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : BEGINNING;
        } catch (IOException | NumberFormatException unknown) {
            return BEGINNING;
        }
    }

    void write(Position position) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, position.segment() + " " + position.offset() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.warn("The spool's position cannot be written: {}", failure.toString());
        }
    }
}
