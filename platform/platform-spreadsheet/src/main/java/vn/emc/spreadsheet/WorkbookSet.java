package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * What was uploaded for one import: any number of .xlsx, .xls and .csv files, each as it is or in a zip, several to a zip and in
 * folders if need be. What each is follows from its content. The limits on rows and on what is inflated hold for all of it
 * together, those on columns and file size for each file. Archives in archives, and files that are no tables, are refused:
 * leaving them out unseen would make a list look shorter than it is. Used by one thread, except for the progress.
 */
public final class WorkbookSet implements AutoCloseable {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Path temporary;
    private final WorkbookLimits limits;
    private final RowLimit rows;
    private final List<ZipParts> archives = new ArrayList<>();
    private final List<UploadedWorkbook> workbooks = new ArrayList<>();

    private WorkbookSet(Path temporary, WorkbookLimits limits) {
        this.temporary = temporary;
        this.limits = limits;
        this.rows = new RowLimit(limits.rows());
    }

    /**
     * Looks into the zips; what they hold is not inflated yet, and the workbooks are not opened.
     *
     * @param temporary directory for the copies of zipped Excel files, which are there while such a file is open; only the user
     *     of this process may read them
     * @throws UnreadableWorkbookException if a file is empty or too large, or a zip holds what cannot be taken
     * @throws UncheckedIOException if a file itself cannot be read
     */
    public static WorkbookSet open(List<UploadedFile> files, Path temporary, WorkbookLimits limits)
            throws UnreadableWorkbookException {
        WorkbookSet set = new WorkbookSet(temporary, limits);
        try {
            for (UploadedFile file : files) {
                set.add(file);
            }
            return set;
        } catch (UnreadableWorkbookException | RuntimeException refused) {
            set.close();
            throw refused;
        }
    }

    /** All of them, files in their given order and zipped ones in the order of their zip. */
    public List<UploadedWorkbook> workbooks() {
        return List.copyOf(workbooks);
    }

    /** How much has been read, of {@link #totalBytes()}. May be asked by any thread. */
    public long bytesRead() {
        return workbooks.stream().mapToLong(UploadedWorkbook::bytesRead).sum();
    }

    /** How much there is to read: bytes as they were uploaded. May be asked by any thread. */
    public long totalBytes() {
        return workbooks.stream().mapToLong(UploadedWorkbook::size).sum();
    }

    /** Closes what is open; no temporary copy is left. */
    @Override
    public void close() {
        workbooks.forEach(UploadedWorkbook::close);
        try {
            for (ZipParts archive : archives) {
                archive.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    WorkbookLimits limits() {
        return limits;
    }

    /** A meter for which all that the other workbooks inflated counts. */
    InflationMeter meterFor(UploadedWorkbook one) {
        long others = workbooks.stream()
                .filter(other -> other != one)
                .mapToLong(UploadedWorkbook::inflated)
                .sum();
        return new InflationMeter(limits, others);
    }

    private void add(UploadedFile file) throws UnreadableWorkbookException {
        try {
            Workbook.checkReadable(file.path(), limits);
            if (FileKind.of(file.path()) == FileKind.ZIP) {
                addZip(file);
            } else {
                addPlain(file);
            }
        } catch (IOException failure) {
            throw Workbook.refusal(failure).of(file.name());
        } catch (UnreadableWorkbookException refused) {
            throw refused.file() == null ? refused.of(file.name()) : refused;
        }
    }

    /** An .xlsx is a zip too, known by the part that every one has. */
    private void addZip(UploadedFile file) throws IOException, UnreadableWorkbookException {
        ZipParts archive = ZipParts.openArchive(file.path(), limits, new InflationMeter(limits));
        if (archive.has(CONTENT_TYPES)) {
            archive.close();
            addPlain(file);
            return;
        }
        archives.add(archive);
        int before = workbooks.size();
        for (ZipEntry entry : archive.entries()) {
            String path = entry.getName().replace('\\', '/');
            if (!path.endsWith("/") && !FileNames.isLeftover(path)) {
                addZipped(file.name() + "/" + path, archive, entry);
            }
        }
        if (workbooks.size() == before) {
            throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK);
        }
    }

    private void addZipped(String name, ZipParts archive, ZipEntry entry) throws UnreadableWorkbookException {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableWorkbookException(Reason.BAD_ENTRY_NAME);
        }
        if (!FileNames.isWorkbook(name)) {
            Reason reason = FileNames.isArchive(name) ? Reason.NESTED_ARCHIVE : Reason.NOT_A_WORKBOOK;
            throw new UnreadableWorkbookException(reason).of(name);
        }
        add(new ZippedContent(name, archive, entry, temporary, limits));
    }

    private void addPlain(UploadedFile file) throws IOException {
        add(new PlainContent(file.name(), file.path(), Files.size(file.path()), limits));
    }

    private void add(UploadedContent content) {
        workbooks.add(new UploadedWorkbook(this, content, rows.count(), new InflationMeter(limits)));
    }
}
