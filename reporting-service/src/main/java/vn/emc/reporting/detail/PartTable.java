package vn.emc.reporting.detail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;

/**
 * What a subject is made of, those with most dossiers first.
 *
 * @param question whose rows these are
 * @param total how many there are; {@code rows} may be the first of them
 * @param all where the report with all of them is
 */
public record PartTable(Grouping grouping, Question question, List<Part> rows, int total, String all) {

    public boolean isCut() {
        return total > rows.size();
    }

    /**
     * One part.
     *
     * @param row its figures; null for a site without dossiers in the period
     * @param address of its own page, where it has one
     * @param sign how a site is connected; null for other parts, and for users who may not see sites
     */
    public record Part(
            String name,
            @Nullable Object code,
            @Nullable Row row,
            @Nullable String address,
            @Nullable SiteSign sign) {}
}
