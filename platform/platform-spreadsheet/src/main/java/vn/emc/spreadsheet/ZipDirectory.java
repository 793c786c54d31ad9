package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Looks at the end of a zip, where its directory is announced, before anything is reserved for its entries. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int BYTES_PER_ENTRY = 1024;

    private ZipDirectory() {}

    static void check(Path file, WorkbookLimits limits) throws IOException, UnreadableWorkbookException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long start = channel.size() - length;
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {}
            int end = length - END_LENGTH;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end < 0) {
                throw new UnreadableWorkbookException(Reason.TRUNCATED);
            }
            checkSize(tail, end, start + end, limits);
        }
    }

    private static void checkSize(ByteBuffer tail, int end, long before, WorkbookLimits limits)
            throws UnreadableWorkbookException {
        int entries = Short.toUnsignedInt(tail.getShort(end + 10));
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
        boolean zip64 = size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL;
        boolean longDirectory = !zip64 && size > (long) limits.entries() * BYTES_PER_ENTRY;
        if (entries > limits.entries() || longDirectory) {
            throw new UnreadableWorkbookException(Reason.TOO_MANY_ENTRIES, limits.entries());
        }
        if (!zip64 && offset + size > before) {
            throw new UnreadableWorkbookException(Reason.TRUNCATED);
        }
    }
}
