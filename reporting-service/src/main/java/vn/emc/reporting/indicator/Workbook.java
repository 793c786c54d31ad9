package vn.emc.reporting.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report as an Excel file: the numbers on the first sheet, what they mean on the second. */
@Component
@RequiredArgsConstructor
class Workbook {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    private static final int NARROW = 16 * CHARACTER;
    private static final int WIDE = 44 * CHARACTER;

    private final MessageSource messages;

    void write(ReportTable numbers, ReportTable definitions, Locale language, OutputStream target) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var styles = new Styles(book);
            numbers(book.createSheet(text("workbook.numbers", language)), numbers, styles);
            definitions(book.createSheet(text("workbook.definitions", language)), definitions, styles);
            book.write(target);
        }
    }

    private static void numbers(Sheet sheet, ReportTable table, Styles styles) {
        addRows(sheet, table, styles);
        for (var column = 0; column < table.headings().size(); column++) {
            sheet.setColumnWidth(column, NARROW);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(
                new CellRangeAddress(0, table.rows().size(), 0, table.headings().size() - 1));
    }

    private static void definitions(Sheet sheet, ReportTable table, Styles styles) {
        addRows(sheet, table, styles);
        for (var column = 2; column < table.headings().size(); column++) {
            sheet.setColumnWidth(column, WIDE);
        }
    }

    private static void addRows(Sheet sheet, ReportTable table, Styles styles) {
        addRow(sheet, List.copyOf(table.headings()), styles.heading, styles);
        table.rows().forEach(row -> addRow(sheet, row, null, styles));
    }

    private static void addRow(Sheet sheet, List<@Nullable Object> cells, @Nullable CellStyle style, Styles styles) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (var column = 0; column < cells.size(); column++) {
            var cell = row.createCell(column);
            switch (cells.get(column)) {
                case null -> cell.setBlank();
                case BigDecimal ratio -> {
                    cell.setCellValue(ratio.doubleValue());
                    cell.setCellStyle(styles.ratio);
                }
                case Number count -> {
                    cell.setCellValue(count.doubleValue());
                    cell.setCellStyle(styles.count);
                }
                case Object other -> cell.setCellValue(other.toString());
            }
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static final class Styles {
        private final CellStyle heading;
        private final CellStyle count;
        private final CellStyle ratio;

        Styles(SXSSFWorkbook book) {
            heading = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            heading.setWrapText(true);
            heading.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            count = book.createCellStyle();
            count.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            ratio = book.createCellStyle();
            ratio.setDataFormat(book.createDataFormat().getFormat("0.00"));
        }
    }
}
