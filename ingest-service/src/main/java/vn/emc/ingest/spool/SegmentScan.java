package vn.emc.ingest.spool;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * What a segment file holds, found by reading it through once at start.
 *
 * @param records good records from the starting offset on
 * @param end offset after the last record that has the right length
 * @param corrupt records whose checksum is wrong
 */
record SegmentScan(long records, long end, long corrupt) {
    /** Looks at every frame from {@code offset} on. */
    static SegmentScan of(FileChannel channel, long offset) throws IOException {
        var size = channel.size();
        var records = 0L;
        var corrupt = 0L;
        var end = offset;
        var header = ByteBuffer.allocate(Frame.HEADER);
        while (end + Frame.HEADER <= size) {
            readFully(channel, header.clear(), end);
            var length = header.getInt(0);
            if (length <= 0 || length > Frame.LONGEST_PAYLOAD || end + Frame.HEADER + length > size) {
                break;
            }
            var payload = ByteBuffer.allocate(length);
            readFully(channel, payload, end + Frame.HEADER);
            var good = Frame.checksum(payload, 0, length) == header.getInt(Integer.BYTES);
            if (!good && end + Frame.HEADER + length == size) {
                break;
            }
            records += good ? 1 : 0;
            corrupt += good ? 0 : 1;
            end += Frame.HEADER + length;
        }
        return new SegmentScan(records, end, corrupt);
    }

    static void readFully(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
        var at = offset;
        while (buffer.hasRemaining()) {
            var read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
    }
}
