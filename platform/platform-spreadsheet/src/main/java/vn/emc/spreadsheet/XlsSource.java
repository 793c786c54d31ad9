package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** An .xls file of Excel 97 to 2003, as the stream of records it is. */
final class XlsSource implements Source {
    private final XlsRecords records;
    private final XlsCells cells;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private int nextSheet;
    private boolean inSheet;

    static Source open(Path file, WorkbookLimits limits) throws IOException, UnreadableWorkbookException {
        long size = Files.size(file);
        if (size > limits.xlsBytes()) {
            throw new UnreadableWorkbookException(Reason.TOO_LARGE, limits.xlsBytes(), size);
        }
        POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsSource(files, workbookOf(files.getRoot()));
        } catch (IOException | UnreadableWorkbookException | RuntimeException refused) {
            files.close();
            throw refused;
        }
    }

    private static String workbookOf(DirectoryNode root) throws UnreadableWorkbookException {
        try {
            return HSSFWorkbook.getWorkbookDirEntryName(root);
        } catch (OldFileFormatException old) {
            throw new UnreadableWorkbookException(Reason.OLD_FORMAT);
        } catch (IllegalArgumentException another) {
            throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK);
        }
    }

    private XlsSource(POIFSFileSystem files, String document) throws IOException, UnreadableWorkbookException {
        records = new XlsRecords(files, document);
        cells = new XlsCells(records);
        readGlobals();
        sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        if (sheetNames().isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_SHEET);
        }
    }

    @Override
    public List<String> sheetNames() {
        return sheets.stream()
                .filter(XlsSource::isVisible)
                .map(BoundSheetRecord::getSheetname)
                .toList();
    }

    @Override
    public int hiddenSheets() {
        return sheets.size() - sheetNames().size();
    }

    @Override
    public void rewind() throws IOException {
        records.rewind();
        nextSheet = 0;
        inSheet = false;
        records.take();
        records.skipPart();
    }

    @Override
    public @Nullable String nextSheet() {
        if (inSheet) {
            skipSheet();
        }
        for (Record record = records.take(); record != null && nextSheet < sheets.size(); record = records.take()) {
            if (record instanceof BOFRecord) {
                BoundSheetRecord sheet = sheets.get(nextSheet++);
                inSheet = true;
                if (isVisible(sheet)) {
                    return sheet.getSheetname();
                }
                skipSheet();
            }
        }
        return null;
    }

    @Override
    public boolean nextRow(Row row) throws UnreadableWorkbookException {
        int rowIndex = -1;
        while (inSheet) {
            Record record = records.take();
            switch (record) {
                case null -> throw UnreadableWorkbookException.broken("records end too soon");
                case EOFRecord end -> inSheet = false;
                case BOFRecord chart -> records.skipPart();
                case CellValueRecordInterface cell -> {
                    if (cell.getRow() != rowIndex && rowIndex >= 0 && row.cells() > 0) {
                        records.putBack(record);
                        return true;
                    }
                    if (cell.getRow() != rowIndex) {
                        rowIndex = cell.getRow();
                        row.begin(rowIndex + 1);
                    }
                    row.put(cell.getColumn(), cells.read(cell));
                }
                default -> {}
            }
        }
        return rowIndex >= 0 && row.cells() > 0;
    }

    @Override
    public long bytesRead() {
        return records.getBytesRead();
    }

    @Override
    public long totalBytes() {
        return records.getTotalBytes();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** The file begins with what is said for all sheets. */
    private void readGlobals() throws UnreadableWorkbookException {
        for (Record record = records.take(); !(record instanceof EOFRecord); record = records.take()) {
            switch (record) {
                case null -> throw UnreadableWorkbookException.broken("records end too soon");
                case BoundSheetRecord sheet -> sheets.add(sheet);
                default -> cells.note(record);
            }
        }
    }

    private void skipSheet() {
        records.skipPart();
        inSheet = false;
    }

    private static boolean isVisible(BoundSheetRecord sheet) {
        return !sheet.isHidden() && !sheet.isVeryHidden();
    }
}
