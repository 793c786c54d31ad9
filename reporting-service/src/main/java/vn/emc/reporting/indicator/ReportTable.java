package vn.emc.reporting.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as rows and columns.
 *
 * @param rows cells are texts, numbers or null
 */
public record ReportTable(List<String> headings, List<List<@Nullable Object>> rows) {}
