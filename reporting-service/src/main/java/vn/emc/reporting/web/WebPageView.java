package vn.emc.reporting.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.TableCell;
import vn.emc.reporting.web.WebReport.Figures;
import vn.emc.reporting.web.WebReport.Page;
import vn.emc.reporting.web.WebReport.Row;
import vn.emc.reporting.web.WebReport.Service;

/**
 * What the page on web figures shows.
 *
 * @param all everything in one row; null where no page told anything
 * @param times days, or months where the period is long; oldest first
 * @param timeName what they are grouped by
 * @param chart the same for the chart, as JSON
 * @param siteName of the one site asked about
 * @param dataUntil in Vietnam's time
 * @param headings of the table, as grouped
 */
record WebPageView(
        @Nullable Figures all,
        List<Row> times,
        String timeName,
        String chart,
        List<Page> pages,
        List<Service> services,
        @Nullable String siteName,
        @Nullable ZonedDateTime dataUntil,
        List<String> headings,
        List<List<TableCell>> rows) {}
