package vn.emc.reconciliation.extract;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.Getter;
import vn.emc.reconciliation.csv.CsvWriter;

/**
 * A CSV file in an archive, the same bytes for the same rows: nothing in it tells when it was made. To compress takes as long as
 * to write, so that a thread of its own does it.
 */
final class ZippedCsv implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Counted plain;
    private final StreamBeside beside;

    @Getter
    private final CsvWriter csv;

    /**
     * Begins with the header.
     *
     * @param also gets the CSV as it is
     */
    ZippedCsv(String name, List<String> header, OutputStream archive, OutputStream also) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(archive, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        plain = new Counted(zip, also);
        beside = new StreamBeside(plain, "zip-" + name);
        csv = new CsvWriter(beside);
        for (var column : header) {
            csv.cell(column);
        }
        csv.endRow();
    }

    /** The archive is whole afterwards; what it is written to stays open. */
    void end() throws IOException {
        csv.end();
        beside.end();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Where it has not ended, what is written so far is of no use. */
    @Override
    public void close() {
        beside.close();
    }

    long csvSize() {
        return plain.size;
    }

    /** To be asked for once, after the end. */
    String csvSha256() {
        return HexFormat.of().formatHex(plain.digest.digest());
    }

    /** What goes into the archive, counted on its way. */
    private static final class Counted extends FilterOutputStream {
        private final OutputStream also;
        private final MessageDigest digest = sha256();
        private long size;

        Counted(OutputStream target, OutputStream also) {
            super(target);
            this.also = also;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            also.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            size += length;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
