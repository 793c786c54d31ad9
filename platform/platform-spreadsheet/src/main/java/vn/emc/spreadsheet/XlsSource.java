package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** An .xls file of Excel 97 to 2003, as the stream of records it is. */
final class XlsSource implements Source {
    private final POIFSFileSystem files;
    private final String document;
    private final long totalBytes;

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formatCodes = new HashMap<>();
    private final List<Integer> styleFormats = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean since1904;

    private DocumentInputStream in;
    private RecordFactoryInputStream records;
    private volatile long bytesRead;
    private int nextSheet;
    private boolean inSheet;
    private @Nullable Record ahead;

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
        this.files = files;
        this.document = document;
        in = files.getRoot().createDocumentInputStream(document);
        totalBytes = in.available();
        records = new RecordFactoryInputStream(in, false);
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
        in.close();
        in = files.getRoot().createDocumentInputStream(document);
        records = new RecordFactoryInputStream(in, false);
        nextSheet = 0;
        inSheet = false;
        ahead = null;
        for (Record record = take(); record != null && !(record instanceof EOFRecord); ) {
            record = take();
        }
    }

    @Override
    public @Nullable String nextSheet() {
        if (inSheet) {
            skipSheet();
        }
        for (Record record = take(); record != null && nextSheet < sheets.size(); record = take()) {
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
            Record record = take();
            switch (record) {
                case null -> throw UnreadableWorkbookException.broken("records end too soon");
                case EOFRecord end -> inSheet = false;
                case BOFRecord chart -> skipNested();
                case CellValueRecordInterface cell -> {
                    if (cell.getRow() != rowIndex && rowIndex >= 0 && row.cells() > 0) {
                        ahead = record;
                        return true;
                    }
                    if (cell.getRow() != rowIndex) {
                        rowIndex = cell.getRow();
                        row.begin(rowIndex + 1);
                    }
                    row.put(cell.getColumn(), read(cell));
                }
                default -> {}
            }
        }
        return rowIndex >= 0 && row.cells() > 0;
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
        files.close();
    }

    private void readGlobals() throws UnreadableWorkbookException {
        for (Record record = take(); !(record instanceof EOFRecord); record = take()) {
            switch (record) {
                case null -> throw UnreadableWorkbookException.broken("records end too soon");
                case BoundSheetRecord sheet -> sheets.add(sheet);
                case SSTRecord table -> strings = table;
                case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
                case FormatRecord format -> formatCodes.put(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styleFormats.add((int) style.getFormatIndex());
                default -> {}
            }
        }
    }

    private Cell read(CellValueRecordInterface cell) throws UnreadableWorkbookException {
        return switch (cell) {
            case LabelSSTRecord label -> Cell.text(CellText.clean(string(label.getSSTIndex())));
            case NumberRecord number -> number(number.getXFIndex(), number.getValue());
            case BoolErrRecord value ->
                value.isBoolean() ? Cell.bool(value.getBooleanValue()) : error(value.getErrorValue());
            case FormulaRecord formula -> result(formula);
            default -> Cell.EMPTY;
        };
    }

    private Cell result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getXFIndex(), formula.getValue());
            case BOOLEAN -> Cell.bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> Cell.text(CellText.clean(cachedString()));
            case BLANK, FORMULA, _NONE -> Cell.EMPTY;
        };
    }

    /** The text of a formula follows it, behind the formula's shared or array part if it has one. */
    private String cachedString() {
        for (Record record = take(); record != null; record = take()) {
            if (record instanceof StringRecord string) {
                return string.getString();
            }
            if (record instanceof CellValueRecordInterface || record instanceof EOFRecord) {
                ahead = record;
                return "";
            }
        }
        return "";
    }

    private Cell number(short style, double value) {
        int id = style >= 0 && style < styleFormats.size() ? styleFormats.get(style) : 0;
        return formats.computeIfAbsent(id, unknown -> NumberFormat.of(unknown, formatCodes.get(unknown)))
                .cell(Double.toString(value), since1904);
    }

    private static Cell error(int code) {
        return Cell.error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!");
    }

    private String string(int index) throws UnreadableWorkbookException {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw UnreadableWorkbookException.broken("shared string out of range");
        }
        return strings.getString(index).getString();
    }

    private void skipSheet() {
        for (Record record = take(); record != null && !(record instanceof EOFRecord); record = take()) {
            if (record instanceof BOFRecord) {
                skipNested();
            }
        }
        inSheet = false;
    }

    /** A chart within a sheet. */
    private void skipNested() {
        int depth = 1;
        for (Record record = take(); record != null && depth > 0; ) {
            depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
            record = depth > 0 ? take() : null;
        }
    }

    private @Nullable Record take() {
        Record record = ahead == null ? records.nextRecord() : ahead;
        ahead = null;
        bytesRead = totalBytes - Math.max(in.available(), 0);
        return record;
    }

    private static boolean isVisible(BoundSheetRecord sheet) {
        return !sheet.isHidden() && !sheet.isVeryHidden();
    }
}
