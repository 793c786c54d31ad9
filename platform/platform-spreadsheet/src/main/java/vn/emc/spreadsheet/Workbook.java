package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;
import vn.emc.spreadsheet.UploadedContent.Opened;

/**
 * A workbook of unknown origin, .xlsx or .xls by its content, whatever its name; out of a {@link WorkbookSet} CSV too. It is read as a stream; the memory it takes
 * does not grow with its rows. Used by one thread, except for the progress.
 */
public final class Workbook implements AutoCloseable {
    private final Source source;
    private final WorkbookLimits limits;

    private final RowLimit.Count rows;
    private final @Nullable Path temporary;
    private final Runnable whenClosed;
    private boolean closed;

    private Workbook(Opened opened, WorkbookLimits limits, RowLimit.Count rows, Runnable whenClosed) {
        this.source = opened.source();
        this.temporary = opened.temporary();
        this.limits = limits;
        this.rows = rows;
        this.whenClosed = whenClosed;
    }

    /**
     * Recognises the format and checks the frame; rows are not read yet.
     *
     * @throws UnreadableWorkbookException if this is no workbook, or one that exceeds the limits
     * @throws UncheckedIOException if the file itself cannot be read
     */
    public static Workbook open(Path file, WorkbookLimits limits) throws UnreadableWorkbookException {
        checkReadable(file, limits);
        try {
            Source source = source(file, FileKind.of(file), limits, new InflationMeter(limits));
            return new Workbook(new Opened(source, null), limits, new RowLimit(limits.rows()).count(), () -> {});
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    /**
     * Opens one of several workbooks, or CSV.
     *
     * @param whenClosed what to do once it is closed, and its copy deleted
     */
    static Workbook open(
            UploadedContent content,
            WorkbookLimits limits,
            InflationMeter meter,
            RowLimit.Count rows,
            Runnable whenClosed)
            throws UnreadableWorkbookException {
        try {
            return new Workbook(content.open(meter), limits, rows, whenClosed);
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure).of(content.name());
        } catch (UnreadableWorkbookException refused) {
            throw refused.of(content.name());
        }
    }

    /** The content of an Excel file of either format; all other kinds are refused. */
    static Source source(Path file, FileKind kind, WorkbookLimits limits, InflationMeter meter)
            throws IOException, UnreadableWorkbookException {
        return switch (kind) {
            case ZIP -> XlsxSource.open(file, limits, meter);
            case OLE2 -> XlsSource.open(file, limits);
            case OLD_EXCEL -> throw new UnreadableWorkbookException(Reason.OLD_FORMAT);
            case HTML -> throw new UnreadableWorkbookException(Reason.HTML_INSTEAD);
            case TEXT -> throw new UnreadableWorkbookException(Reason.TEXT_INSTEAD);
            case OTHER -> throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK);
        };
    }

    static void checkReadable(Path file, WorkbookLimits limits) throws UnreadableWorkbookException {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableWorkbookException(Reason.EMPTY);
            }
            if (size > limits.fileBytes()) {
                throw new UnreadableWorkbookException(Reason.TOO_LARGE, limits.fileBytes(), size);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names of the visible sheets, in order. */
    public List<String> sheetNames() {
        return source.sheetNames();
    }

    /** How many sheets are left out because they are hidden. */
    public int hiddenSheets() {
        return source.hiddenSheets();
    }

    /**
     * Hands over each row with content of each visible sheet, until the handler wants no more. May be called again.
     *
     * @throws UnreadableWorkbookException if what follows cannot be read; what was handed over before was in the file
     */
    public void read(RowHandler handler) throws UnreadableWorkbookException {
        Row row = new Row(limits.columns());
        rows.restart();
        rewind();
        for (String sheet = nextSheet(); sheet != null; sheet = nextSheet()) {
            row.enter(sheet);
            handler.sheet(sheet);
            while (nextRow(row)) {
                rows.add();
                if (!handler.row(row)) {
                    return;
                }
            }
        }
    }

    /** How much has been read, of {@link #totalBytes()}. May be asked by any thread. */
    public long bytesRead() {
        return Math.min(source.bytesRead(), source.totalBytes());
    }

    /** How much there is to read, as the file tells. */
    public long totalBytes() {
        return source.totalBytes();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            source.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            deleteCopy();
            whenClosed.run();
        }
    }

    private void deleteCopy() {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void rewind() throws UnreadableWorkbookException {
        try {
            source.rewind();
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private @Nullable String nextSheet() throws UnreadableWorkbookException {
        try {
            return source.nextSheet();
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private boolean nextRow(Row row) throws UnreadableWorkbookException {
        try {
            return source.nextRow(row);
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    /**
     * The one place where what the libraries throw at odd files becomes a reason.
     *
     * @throws UncheckedIOException if there was no room for a temporary file
     */
    static UnreadableWorkbookException refusal(Exception failure) {
        return switch (failure) {
            case UncheckedIOException disk -> throw disk;
            case RefusedException carrying -> carrying.refusal();
            case CharacterCodingException otherEncoding -> new UnreadableWorkbookException(Reason.NOT_UTF8);
            case EncryptedDocumentException encrypted -> new UnreadableWorkbookException(Reason.ENCRYPTED);
            case OldFileFormatException old -> new UnreadableWorkbookException(Reason.OLD_FORMAT);
            default -> UnreadableWorkbookException.broken(failure);
        };
    }
}
