package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * Writes groups of messages behind each other into segment files and forces each group to disk. It is used by one thread;
 * any may ask for the end.
 */
@Slf4j
final class SegmentWriter {
    private static final int BUFFER = 1024 * 1024;

    private final SegmentFiles files;
    private final long segmentBytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private volatile Position end;
    private @Nullable FileChannel segment;
    private long segmentNumber;

    /**
     * @param segmentBytes a file of this size is not added to
     * @param end where what is on disk ends; the first group goes into a file of its own behind it
     */
    SegmentWriter(SegmentFiles files, long segmentBytes, Position end) {
        this.files = files;
        this.segmentBytes = segmentBytes;
        this.end = end;
        this.segmentNumber = end.segment();
    }

    /** Behind the last message that has been forced to disk. */
    Position end() {
        return end;
    }

    /**
     * Returns when the whole group is on disk. A file that has been published to its end is not added to, but deleted.
     *
     * @param published what is before this is with the broker
     */
    void append(List<Append> group, Position published) throws IOException {
        var position = end;
        var channel = segment;
        var usedUp = position.offset() > 0 && published.equals(position);
        if (channel == null || usedUp) {
            channel = beginSegment();
            position = new Position(segmentNumber, 0);
        }
        if (usedUp) {
            files.deleteBefore(segmentNumber);
        }
        var offset = position.offset();
        buffer.clear();
        for (var append : group) {
            if (offset + buffer.position() >= segmentBytes) {
                finishSegment(channel, flush(channel, buffer, offset));
                channel = beginSegment();
                offset = 0;
            }
            if (append.size() > buffer.remaining()) {
                offset = flush(channel, buffer, offset);
            }
            if (append.size() > buffer.capacity()) {
                var large = ByteBuffer.allocate(append.size());
                Frame.write(append.message(), large);
                offset = flush(channel, large, offset);
            } else {
                Frame.write(append.message(), buffer);
            }
        }
        offset = flush(channel, buffer, offset);
        finishSegment(channel, offset);
        end = new Position(segmentNumber, offset);
    }

    /** After a failed write it is unknown what stands behind the last group: that is cut off and a new file begun. */
    void abandon() {
        close();
        var kept = end;
        for (var number = kept.segment(); number <= segmentNumber; number++) {
            files.cut(number, number == kept.segment() ? kept.offset() : 0);
        }
    }

    void close() {
        var channel = segment;
        segment = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                log.warn("A spool file cannot be closed: {}", failure.toString());
            }
        }
    }

    private FileChannel beginSegment() throws IOException {
        close();
        segmentNumber++;
        var channel = files.create(segmentNumber);
        segment = channel;
        return channel;
    }

    private void finishSegment(FileChannel channel, long size) throws IOException {
        channel.force(false);
        files.grewTo(segmentNumber, size);
    }

    private static long flush(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
        var at = offset;
        buffer.flip();
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        buffer.clear();
        return at;
    }
}
