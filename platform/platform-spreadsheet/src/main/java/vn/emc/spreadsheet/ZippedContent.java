package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * A workbook in an uploaded zip. CSV is read as it is inflated; the Excel formats cannot be read from their beginning, so they
 * are copied to a file that only the owner of the process may read.
 *
 * @param directory where that copy is put
 */
record ZippedContent(String name, ZipParts archive, ZipEntry entry, Path directory, WorkbookLimits limits)
        implements UploadedContent {
    private static final int BUFFER = 1 << 16;

    @Override
    public long size() {
        return Math.max(entry.getCompressedSize(), 1);
    }

    @Override
    public Opened open(InflationMeter meter) throws IOException, UnreadableWorkbookException {
        if (entry.getSize() == 0) {
            throw new UnreadableWorkbookException(Reason.EMPTY);
        }
        FileKind kind = kind();
        if (kind == FileKind.TEXT) {
            return new Opened(
                    new CsvSource(() -> inflated(meter), FileNames.bare(entry.getName()), entry.getSize()), null);
        }
        Path copy = copy(meter);
        try {
            return new Opened(Workbook.source(copy, kind, limits, meter), copy);
        } catch (IOException | UnreadableWorkbookException | RuntimeException refused) {
            Files.delete(copy);
            throw refused;
        }
    }

    private FileKind kind() throws IOException {
        try (InputStream in = archive.open(entry)) {
            return FileKind.of(in);
        }
    }

    private InputStream inflated(InflationMeter meter) throws IOException {
        meter.reset();
        meter.beginPart(entry.getCompressedSize());
        return new InflatedStream(archive.open(entry), entry, meter);
    }

    private Path copy(InflationMeter meter) throws IOException, UnreadableWorkbookException {
        checkSize(entry.getSize());
        Path copy = createCopy();
        try (InputStream in = inflated(meter);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checkSize(meter.total());
                write(out, buffer, read);
            }
        } catch (IOException | UnreadableWorkbookException | RuntimeException refused) {
            Files.delete(copy);
            throw refused;
        }
        meter.keep();
        return copy;
    }

    private void checkSize(long size) throws UnreadableWorkbookException {
        if (size > limits.fileBytes()) {
            throw new UnreadableWorkbookException(Reason.TOO_LARGE, limits.fileBytes(), size);
        }
    }

    /** Temporary files are created with mode 600. */
    private Path createCopy() {
        try {
            return Files.createTempFile(directory, "unpacked", ".tmp");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** A full disk is not the workbook's fault, and must not look so. */
    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
