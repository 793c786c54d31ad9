package vn.emc.spreadsheet;

import org.jspecify.annotations.Nullable;

/** One workbook of a {@link WorkbookSet}. May be opened again once it is closed. */
public final class UploadedWorkbook {
    private final WorkbookSet set;
    private final UploadedContent content;
    private final RowLimit.Count rows;

    private InflationMeter meter;
    private volatile @Nullable Workbook workbook;
    private volatile boolean done;

    UploadedWorkbook(WorkbookSet set, UploadedContent content, RowLimit.Count rows, InflationMeter meter) {
        this.set = set;
        this.content = content;
        this.rows = rows;
        this.meter = meter;
    }

    /** What people know it by: the name of the upload, followed by the path inside if that is a zip ("list.zip/2026/a.csv"). */
    public String name() {
        return content.name();
    }

    /**
     * Opens it as the Excel file or CSV that it is by its content. Closing it deletes the temporary copy, if one was needed.
     *
     * @throws UnreadableWorkbookException if this is neither, or exceeds the limits; {@link UnreadableWorkbookException#file()}
     *     is its name
     * @throws java.io.UncheckedIOException if the upload cannot be read, or there is no room for the copy
     */
    public Workbook open() throws UnreadableWorkbookException {
        close();
        meter = set.meterFor(this);
        done = false;
        Workbook opened = Workbook.open(content, set.limits(), meter, rows, this::finished);
        workbook = opened;
        return opened;
    }

    void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    long size() {
        return content.size();
    }

    /** What was inflated for it, at the last reading. */
    long inflated() {
        return meter.own();
    }

    /** Of {@link #size()}; may be asked by any thread. */
    long bytesRead() {
        Workbook open = workbook;
        if (done || open == null) {
            return done ? size() : 0;
        }
        double share = open.totalBytes() == 0 ? 0 : (double) open.bytesRead() / open.totalBytes();
        return (long) (share * size());
    }

    private void finished() {
        done = true;
        workbook = null;
    }
}
