package vn.emc.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook in one of the file formats, as a cursor over its visible sheets and their rows. */
sealed interface Source extends Closeable permits CsvSource, XlsSource, XlsxSource {

    List<String> sheetNames();

    int hiddenSheets();

    /** Puts the cursor before the first sheet. */
    void rewind() throws IOException, UnreadableWorkbookException;

    /** The name of the next visible sheet, or null after the last. */
    @Nullable
    String nextSheet() throws IOException, UnreadableWorkbookException;

    /** Fills in the next row that has content; false after the last of the sheet. */
    boolean nextRow(Row row) throws IOException, UnreadableWorkbookException;

    /** May be asked by any thread. */
    long bytesRead();

    long totalBytes();
}
