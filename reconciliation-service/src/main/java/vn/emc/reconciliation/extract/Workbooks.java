package vn.emc.reconciliation.extract;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.csv.CsvReader;
import vn.emc.spreadsheet.SheetWriter;

/** Makes .xlsx files of an extract's files: for who asks, which takes a while, and once. */
@Service
@RequiredArgsConstructor
class Workbooks {
    static final String TASK = "write-workbook";

    private static final String SEPARATOR = "/";

    /** What is text although it may look like a number. */
    private static final Set<String> TEXTS =
            Set.of("CodeProfile", "CodeTTHC", "Location", "EventId", "EventTime", "ThoiDiemNhan");

    private static final Set<String> DAYS = Set.of("NgayTiepNhan", "NgayTraKetQua");

    private final ExtractTable extracts;
    private final WorkbookTable workbooks;
    private final FileStore files;
    private final SheetSettings settings;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** Has it made, unless it is or was. */
    @Transactional
    public void ask(UUID extractId, ExtractFileKind kind) {
        if (workbooks.ask(extractId, kind)) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(new TaskInstance<Void>(TASK, extractId + SEPARATOR + kind), clock.instant());
        }
    }

    /** What the task's instance names. */
    void make(String instance) {
        var parts = instance.split(SEPARATOR, 2);
        var extractId = UUID.fromString(parts[0]);
        var kind = ExtractFileKind.valueOf(parts[1]);
        if (workbooks.find(extractId, kind).isEmpty()) {
            var manifest = Objects.requireNonNull(
                    extracts.find(extractId).orElseThrow().manifest());
            workbooks.made(extractId, kind, write(manifest.file(kind)));
        }
    }

    void giveUp(String instance) {
        var parts = instance.split(SEPARATOR, 2);
        workbooks.giveUp(UUID.fromString(parts[0]), ExtractFileKind.valueOf(parts[1]));
    }

    private StoredFile write(ExtractFile file) {
        try (var zip = new ZipInputStream(Files.newInputStream(files.path(file.sha256())));
                var target = files.begin()) {
            zip.getNextEntry();
            var out = new BufferedOutputStream(target);
            try (var sheets = new SheetWriter(out, settings.rowsPerSheet() + 1)) {
                copy(new CsvReader(zip), sheets, file.kind());
            }
            out.flush();
            return target.keep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(CsvReader csv, SheetWriter sheets, ExtractFileKind kind) throws IOException {
        var header = Objects.requireNonNull(csv.row());
        sheets.sheet(kind.getFileName()).header(header);
        for (var row = csv.row(); row != null; row = csv.row()) {
            var cells = new ArrayList<@Nullable Object>(row.size());
            for (var i = 0; i < row.size(); i++) {
                cells.add(cell(header.get(i), row.get(i)));
            }
            sheets.row(cells);
        }
    }

    private static @Nullable Object cell(String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (TEXTS.contains(column)) {
            return text;
        }
        return DAYS.contains(column) ? LocalDate.parse(text) : Integer.valueOf(text);
    }
}
