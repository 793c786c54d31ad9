package vn.emc.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** A CSV file, as the one sheet that Excel makes of it. All its cells are text. */
final class CsvSource implements Source {
    /** Characters of a cell: eight times what Excel keeps. A quote that is not closed ends here. */
    private static final int LONGEST_CELL = 1 << 18;

    private final Content content;
    private final String sheet;
    private final CsvFormat format;
    private final long totalBytes;

    private volatile @Nullable CountedStream bytes;
    private @Nullable CsvReader<CsvRecord> records;
    private CsvRecord record = new CsvRecord();
    private boolean atStart;

    /**
     * @param sheet name of the sheet
     * @param totalBytes how much there is to read, as far as is known
     */
    CsvSource(Content content, String sheet, long totalBytes) throws IOException, UnreadableWorkbookException {
        this.content = content;
        this.sheet = sheet;
        this.totalBytes = totalBytes;
        try (InputStream head = content.open()) {
            format = CsvFormat.of(head);
        }
    }

    @Override
    public List<String> sheetNames() {
        return List.of(sheet);
    }

    @Override
    public int hiddenSheets() {
        return 0;
    }

    @Override
    public void rewind() throws IOException {
        close();
        CountedStream opened = new CountedStream(content.open());
        bytes = opened;
        record = new CsvRecord();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(record, new CsvText(opened, format));
        records = reader;
        atStart = true;
        skipSeparatorLine(reader);
    }

    @Override
    public @Nullable String nextSheet() {
        boolean first = atStart;
        atStart = false;
        return first ? sheet : null;
    }

    @Override
    public boolean nextRow(Row row) throws IOException, UnreadableWorkbookException {
        record.fill(row);
        try {
            while (records != null && records.iterator().hasNext()) {
                records.iterator().next().checkTaken();
                if (row.cells() > 0) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException malformed) {
            throw new UnreadableWorkbookException(Reason.MALFORMED_ROW, sheet, record.number());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public long bytesRead() {
        CountedStream opened = bytes;
        return opened == null ? 0 : opened.count();
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
            records = null;
        }
    }

    private void skipSeparatorLine(CsvReader<CsvRecord> reader) throws IOException {
        try {
            reader.skipLines(format.separatorLine() ? 1 : 0);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
