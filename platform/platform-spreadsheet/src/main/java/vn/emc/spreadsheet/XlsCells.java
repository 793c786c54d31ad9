package vn.emc.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Makes cells of an .xls file's records, with the texts and formats that the file holds once for all its sheets. */
@RequiredArgsConstructor
final class XlsCells {
    private final XlsRecords records;
    private final Map<Integer, String> formatCodes = new HashMap<>();
    private final List<Integer> styleFormats = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean since1904;

    /** Takes what is said for all sheets. */
    void note(Record record) {
        switch (record) {
            case SSTRecord table -> strings = table;
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case FormatRecord format -> formatCodes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styleFormats.add((int) style.getFormatIndex());
            default -> {}
        }
    }

    Cell read(CellValueRecordInterface cell) throws UnreadableWorkbookException {
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
        for (Record record = records.take(); record != null; record = records.take()) {
            if (record instanceof StringRecord string) {
                return string.getString();
            }
            if (record instanceof CellValueRecordInterface || record instanceof EOFRecord) {
                records.putBack(record);
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
}
