package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Reads frames that have been forced to disk, from any position on. Records with a wrong checksum are passed over. */
@Slf4j
@RequiredArgsConstructor
final class SpoolReader {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final SegmentFiles files;

    /** Up to {@code most} messages between the two positions. */
    Waiting read(Position from, Position to, int most) throws IOException {
        var messages = new ArrayList<Outgoing>();
        var at = from;
        while (messages.size() < most && at.compareTo(to) < 0) {
            var limit = at.segment() == to.segment() ? to.offset() : files.size(at.segment());
            if (at.offset() >= limit) {
                at = new Position(Math.max(files.firstFrom(at.segment() + 1), at.segment() + 1), 0);
                continue;
            }
            at = readSegment(at, limit, most, messages);
            if (!messages.isEmpty()) {
                break;
            }
        }
        return new Waiting(messages, at);
    }

    private Position readSegment(Position from, long limit, int most, List<Outgoing> messages) throws IOException {
        try (var channel = files.open(from.segment())) {
            var bytes = load(channel, from.offset(), limit);
            var at = 0;
            while (messages.size() < most && at + Frame.HEADER <= bytes.limit()) {
                var length = bytes.getInt(at);
                if (at + Frame.HEADER + length > bytes.limit()) {
                    break;
                }
                var payload = bytes.slice(at + Frame.HEADER, length);
                if (Frame.checksum(payload, 0, length) == bytes.getInt(at + Integer.BYTES)) {
                    messages.add(Frame.read(payload, length));
                } else {
                    log.error("Spool record at {} byte {} is damaged and left out", from.segment(), from.offset() + at);
                }
                at += Frame.HEADER + length;
            }
            return new Position(from.segment(), from.offset() + at);
        }
    }

    /** At least one whole frame. */
    private static ByteBuffer load(FileChannel channel, long offset, long limit) throws IOException {
        var header = ByteBuffer.allocate(Frame.HEADER);
        SegmentScan.readFully(channel, header, offset);
        var first = Frame.HEADER + header.getInt(0);
        var size = (int) Math.min(limit - offset, Math.max(first, MOST_BYTES));
        var bytes = ByteBuffer.allocate(size);
        SegmentScan.readFully(channel, bytes, offset);
        return bytes.flip();
    }
}
