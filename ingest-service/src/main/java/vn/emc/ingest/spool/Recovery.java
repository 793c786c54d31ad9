package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lombok.extern.slf4j.Slf4j;

/**
 * What is in the folder when the spool is opened: torn ends are cut off, files published to their end deleted.
 *
 * @param end where the last whole record ends
 * @param records good ones that are not yet published
 * @param corrupt records that are damaged
 */
@Slf4j
record Recovery(Position end, long records, long corrupt) {

    /**
     * @param published what is before this is with the broker
     */
    static Recovery of(SegmentFiles files, Position published) throws IOException {
        var end = new Position(published.segment(), 0);
        var records = 0L;
        var corrupt = 0L;
        for (var found : files.found().entrySet()) {
            var number = found.getKey();
            if (number < published.segment()) {
                Files.deleteIfExists(found.getValue());
                continue;
            }
            var from = number == published.segment() ? published.offset() : 0;
            var scan = mend(files, number, found.getValue(), from);
            records += scan.records();
            corrupt += scan.corrupt();
            end = new Position(number, scan.end());
        }
        return new Recovery(end, records, corrupt);
    }

    private static SegmentScan mend(SegmentFiles files, long number, Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var scan = SegmentScan.of(channel, Math.min(from, channel.size()));
            if (scan.end() < channel.size()) {
                log.warn("Spool file {} ends in a torn record: {} bytes cut off", file, channel.size() - scan.end());
                files.keepDamaged(number);
                channel.truncate(scan.end());
                channel.force(true);
            }
            if (scan.corrupt() > 0) {
                log.error("Spool file {} has {} damaged records; a copy is kept", file, scan.corrupt());
                files.keepDamaged(number);
            }
            files.grewTo(number, scan.end());
            return scan;
        }
    }
}
