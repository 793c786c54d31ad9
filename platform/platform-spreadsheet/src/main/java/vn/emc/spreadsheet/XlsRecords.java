package vn.emc.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import lombok.Getter;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an .xls file, one after the other. */
final class XlsRecords implements Closeable {
    private final POIFSFileSystem files;
    private final String document;

    private DocumentInputStream in;
    private RecordFactoryInputStream records;
    private @Nullable Record ahead;

    @Getter
    private final long totalBytes;

    @Getter
    private volatile long bytesRead;

    XlsRecords(POIFSFileSystem files, String document) throws IOException {
        this.files = files;
        this.document = document;
        in = files.getRoot().createDocumentInputStream(document);
        records = new RecordFactoryInputStream(in, false);
        totalBytes = in.available();
    }

    /** Begins again. */
    void rewind() throws IOException {
        in.close();
        in = files.getRoot().createDocumentInputStream(document);
        records = new RecordFactoryInputStream(in, false);
        ahead = null;
    }

    /** The next one; null at the end of the file. */
    @Nullable
    Record take() {
        Record record = ahead == null ? records.nextRecord() : ahead;
        ahead = null;
        bytesRead = totalBytes - Math.max(in.available(), 0);
        return record;
    }

    /** Makes the one taken last the next one again. */
    void putBack(Record record) {
        ahead = record;
    }

    /** Goes past the end of the part of the file whose first record was taken, with all parts in it: charts. */
    void skipPart() {
        int depth = 1;
        while (depth > 0) {
            switch (take()) {
                case null -> {
                    return;
                }
                case BOFRecord part -> depth++;
                case EOFRecord end -> depth--;
                default -> {}
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        files.close();
    }
}
