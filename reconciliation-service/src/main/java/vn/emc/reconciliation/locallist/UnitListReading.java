package vn.emc.reconciliation.locallist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListWriter;
import vn.emc.reconciliation.locallist.CellProblem.Kind;
import vn.emc.reconciliation.locallist.RefusedListException.Reason;
import vn.emc.spreadsheet.TableHandler;
import vn.emc.spreadsheet.TableReader;
import vn.emc.spreadsheet.TableRow;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UploadedFile;
import vn.emc.spreadsheet.WorkbookLimits;
import vn.emc.spreadsheet.WorkbookSet;

/** Reads an upload, .csv, .xlsx, .xls or a zip of them, as a stream, and writes it as the list that is compared. */
public final class UnitListReading {
    /** 1 GiB a file: five million lines of .csv are half of it. */
    public static final WorkbookLimits LIMITS =
            WorkbookLimits.forLongLists().withFileBytes(1 << 30).withRows(5_000_100);

    private static final int ROWS_BETWEEN_LOOKS = 1 << 13;
    private static final int MOST_HEADERS = 100;

    private final TableReader reader;
    private final LineReading reading;
    private final Scope scope;
    private final DoublePredicate progress;
    private final Set<String> unknownHeaders = new LinkedHashSet<>();
    private long rows;
    private long lines;
    private long outside;
    private boolean cancelled;

    private UnitListReading(ListHeaders headers, Scope scope, DoublePredicate progress) {
        reader = new TableReader(List.copyOf(headers.all()));
        reading = new LineReading(headers, scope);
        this.scope = scope;
        this.progress = progress;
    }

    /**
     * Reads the file.
     *
     * @param target what is written: a list with rows, see {@link vn.emc.reconciliation.list.ListFile}
     * @param progress is told the share that is read, and answers whether to go on
     * @throws UnreadableWorkbookException if the file cannot be read
     * @throws RefusedListException if it is no list that could be compared
     */
    public static ReadList read(
            UploadedFile upload, Path target, ListHeaders headers, Scope scope, DoublePredicate progress)
            throws IOException, UnreadableWorkbookException, RefusedListException {
        var copy = target.resolveSibling(target.getFileName() + ".utf8");
        try {
            var charset = TextEncoding.of(upload.path());
            var file = new UploadedFile(upload.name(), TextEncoding.inUtf8(upload.path(), charset, copy));
            return new UnitListReading(headers, scope, progress).run(file, target, charset);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ReadList run(UploadedFile file, Path target, Charset charset)
            throws IOException, UnreadableWorkbookException, RefusedListException {
        try (var set = WorkbookSet.open(List.of(file), target.toAbsolutePath().resolveSibling(""), LIMITS);
                var out = new BufferedOutputStream(Files.newOutputStream(target));
                var list = new ListWriter(out, true)) {
            for (var uploaded : set.workbooks()) {
                try (var workbook = uploaded.open()) {
                    reader.read(workbook, new Rows(set, list));
                }
            }
        }
        check();
        return new ReadList(
                rows,
                lines,
                outside,
                reading.problems(),
                reading.counts(),
                unknownHeaders.stream().limit(MOST_HEADERS).toList(),
                charset.name());
    }

    private void check() throws RefusedListException {
        if (cancelled) {
            throw new RefusedListException(Reason.CANCELLED);
        }
        if (rows == 0) {
            throw new RefusedListException(Reason.EMPTY);
        }
        long otherSites = reading.counts().getOrDefault(Kind.OTHER_SITE, 0L);
        if (otherSites * 2 > rows) {
            throw new RefusedListException(Reason.OTHER_SITES, otherSites, rows);
        }
        if (lines == 0) {
            throw new RefusedListException(Reason.NO_LINE);
        }
        if (outside * 2 > lines) {
            throw new RefusedListException(Reason.OTHER_PERIOD, outside, lines);
        }
    }

    private boolean isInPeriod(DossierLine line) {
        var silent = line.receivedOn() == null && line.finishedOn() == null;
        return silent || scope.has(line.receivedOn()) || scope.has(line.finishedOn());
    }

    private final class Rows implements TableHandler {
        private final WorkbookSet set;
        private final ListWriter list;

        Rows(WorkbookSet set, ListWriter list) {
            this.set = set;
            this.list = list;
        }

        @Override
        public void header(String sheet, int row, List<String> unknownColumns) {
            unknownHeaders.addAll(unknownColumns);
        }

        @Override
        public boolean row(TableRow row) {
            rows++;
            reading.read(row).ifPresent(line -> write(line, row.number()));
            if (rows % ROWS_BETWEEN_LOOKS == 0) {
                cancelled = !progress.test((double) set.bytesRead() / Math.max(1, set.totalBytes()));
            }
            return !cancelled;
        }

        private void write(DossierLine line, int row) {
            var inPeriod = isInPeriod(line);
            lines++;
            outside += inPeriod ? 0 : 1;
            try {
                list.write(line, inPeriod, row);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
