package vn.emc.reporting.indicator;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table on a page.
 *
 * @param number what to sort by; null where it is a text or empty
 */
public record TableCell(String text, @Nullable Number number) {
    private static final int DECIMALS = 2;

    /** The rows of a table as people of a language write them. */
    public static List<List<TableCell>> rows(ReportTable table, Locale language) {
        var rows = new ArrayList<List<TableCell>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<TableCell>();
            row.forEach(value -> cells.add(of(value, language)));
            rows.add(cells);
        }
        return rows;
    }

    private static TableCell of(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> new TableCell("–", null);
            case Number number -> new TableCell(format(number, language).format(number), number);
            case Object other -> new TableCell(other.toString(), null);
        };
    }

    private static NumberFormat format(Number number, Locale language) {
        var format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(number instanceof BigDecimal ? DECIMALS : 0);
        return format;
    }
}
