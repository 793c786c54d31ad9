package vn.emc.reporting.accounts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.accounts.AccountReport.AsOf;
import vn.emc.reporting.accounts.AccountReport.Row;
import vn.emc.reporting.accounts.AccountReport.Sites;
import vn.emc.reporting.indicator.ReportTable;

/**
 * What the page on accounts shows.
 *
 * @param all everything in one row; null without a list
 * @param months of the period, oldest first
 * @param chart the same for the chart, as JSON
 * @param headings of the table, as grouped
 */
record AccountPageView(
        Sites sites,
        @Nullable AsOf asOf,
        @Nullable Row all,
        List<Row> months,
        String chart,
        List<String> headings,
        List<List<Cell>> rows) {
    private static final int DECIMALS = 2;

    /**
     * A cell of the table.
     *
     * @param number what to sort by; null where it is a text or empty
     */
    record Cell(String text, @Nullable Number number) {

        static Cell of(@Nullable Object value, Locale language) {
            return switch (value) {
                case null -> new Cell("–", null);
                case Number number -> new Cell(format(number, language).format(number), number);
                case Object other -> new Cell(other.toString(), null);
            };
        }

        private static NumberFormat format(Number number, Locale language) {
            var format = NumberFormat.getInstance(language);
            format.setMinimumFractionDigits(number instanceof BigDecimal ? DECIMALS : 0);
            return format;
        }
    }

    static List<List<Cell>> cells(ReportTable table, Locale language) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<Cell>();
            row.forEach(value -> cells.add(Cell.of(value, language)));
            rows.add(cells);
        }
        return rows;
    }
}
