package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * A workbook of unknown origin, .xlsx or .xls by its content, whatever its name. It is read as a stream; the memory it takes
 * does not grow with its rows. Used by one thread, except for the progress.
 */
public final class Workbook implements AutoCloseable {
    private final Source source;
    private final WorkbookLimits limits;

    private Workbook(Source source, WorkbookLimits limits) {
        this.source = source;
        this.limits = limits;
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
            Source source = switch (FileKind.of(file)) {
                case ZIP -> XlsxSource.open(file, limits);
                case OLE2 -> XlsSource.open(file, limits);
                case OLD_EXCEL -> throw new UnreadableWorkbookException(Reason.OLD_FORMAT);
                case HTML -> throw new UnreadableWorkbookException(Reason.HTML_INSTEAD);
                case TEXT -> throw new UnreadableWorkbookException(Reason.TEXT_INSTEAD);
                case OTHER -> throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK);
            };
            return new Workbook(source, limits);
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private static void checkReadable(Path file, WorkbookLimits limits) throws UnreadableWorkbookException {
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
        int rows = 0;
        rewind();
        for (String sheet = nextSheet(); sheet != null; sheet = nextSheet()) {
            row.enter(sheet);
            handler.sheet(sheet);
            while (nextRow(row)) {
                if (++rows > limits.rows()) {
                    throw new UnreadableWorkbookException(Reason.TOO_MANY_ROWS, limits.rows());
                }
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
        try {
            source.close();
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

    /** The one place where what the libraries throw at odd files becomes a reason. */
    private static UnreadableWorkbookException refusal(Exception failure) {
        return switch (failure) {
            case EncryptedDocumentException encrypted -> new UnreadableWorkbookException(Reason.ENCRYPTED);
            case OldFileFormatException old -> new UnreadableWorkbookException(Reason.OLD_FORMAT);
            default -> UnreadableWorkbookException.broken(failure);
        };
    }
}
