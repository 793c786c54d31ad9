package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** What comes out of an entry of a zip, measured, and at its end compared with the checksum, which the JDK does not do. */
final class InflatedStream extends InputStream {
    private final InputStream in;
    private final ZipEntry entry;
    private final InflationMeter meter;
    private final CRC32 checksum = new CRC32();

    InflatedStream(InputStream in, ZipEntry entry, InflationMeter meter) {
        this.in = in;
        this.entry = entry;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        try {
            if (read > 0) {
                checksum.update(bytes, offset, read);
                meter.add(read);
            } else if (read < 0 && entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                throw UnreadableWorkbookException.broken("checksum of a zipped file");
            }
        } catch (UnreadableWorkbookException refused) {
            throw new RefusedException(refused);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
