package vn.emc.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dashboard.Dashboard;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * What the overview shows.
 *
 * @param tiles the provinces of today, from north to south; none for users who see one organisation only
 * @param apart those of them that have no place among the tiles
 * @param own the organisation the user is confined to
 */
public record Overview(
        Dashboard dashboard,
        List<Ranked> provinces,
        List<Ranked> ministries,
        List<ProvinceTile> tiles,
        List<ProvinceTile> apart,
        Week week,
        @Nullable String own) {

    /** Whether nothing has been counted at all. */
    public boolean isEmpty() {
        return dashboard.isEmpty() && provinces.isEmpty() && ministries.isEmpty();
    }

    /**
     * A ministry or province and its place.
     *
     * @param place from 1; equal ratios share one; null without a ratio
     */
    public record Ranked(@Nullable Integer place, String code, String name, Value online, Value fullyOnline) {}
}
