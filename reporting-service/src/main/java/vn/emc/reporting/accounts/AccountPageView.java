package vn.emc.reporting.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.accounts.AccountReport.AsOf;
import vn.emc.reporting.accounts.AccountReport.Row;
import vn.emc.reporting.accounts.AccountReport.Sites;
import vn.emc.reporting.indicator.TableCell;

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
        List<List<TableCell>> rows) {}
