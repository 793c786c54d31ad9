package vn.emc.spreadsheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of the cells we write, each made once. */
final class OutputStyles {
    enum Format {
        GENERAL("General"),
        TEXT("@"),
        DATE("dd/mm/yyyy"),
        DATE_TIME("dd/mm/yyyy hh:mm:ss");

        private final String code;

        Format(String code) {
            this.code = code;
        }
    }

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final Workbook workbook;
    private final Map<Format, CellStyle> plain = new EnumMap<>(Format.class);
    private final Map<Format, CellStyle> wrong = new EnumMap<>(Format.class);
    private final CellStyle quoted;
    private final CellStyle quotedWrong;
    private final CellStyle header;

    OutputStyles(Workbook workbook) {
        this.workbook = workbook;
        for (Format format : Format.values()) {
            plain.put(format, style(format));
            wrong.put(format, red(style(format)));
        }
        quoted = style(Format.TEXT);
        quoted.setQuotePrefixed(true);
        quotedWrong = red(style(Format.TEXT));
        quotedWrong.setQuotePrefixed(true);
        header = headerStyle();
    }

    CellStyle of(Format format, boolean isWrong) {
        CellStyle style = (isWrong ? wrong : plain).get(format);
        if (style == null) {
            throw new IllegalArgumentException(format.name());
        }
        return style;
    }

    /** For a text: shown as it stands, and as text even where it looks like a formula. */
    CellStyle of(String text, boolean isWrong) {
        if (beginsFormula(text)) {
            return isWrong ? quotedWrong : quoted;
        }
        return of(Format.TEXT, isWrong);
    }

    CellStyle header() {
        return header;
    }

    /** Whether a spreadsheet could take the text for a formula (CWE-1236). */
    static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    }

    private CellStyle style(Format format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format.code));
        return style;
    }

    private static CellStyle red(CellStyle style) {
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle headerStyle() {
        CellStyle style = style(Format.TEXT);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
