package vn.emc.simulator.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.emc.simulator.truth.Indicator;

/**
 * Which indicators are asked for.
 *
 * @param filter further parameters such as {@code site=1001}, or empty
 * @param groupBy such as {@code month}, or empty for the total
 */
public record IndicatorQuery(LocalDate from, LocalDate to, String filter, String groupBy) {
    public static IndicatorQuery between(LocalDate from, LocalDate to) {
        return new IndicatorQuery(from, to, "", "");
    }

    public IndicatorQuery filteredBy(String name, Object value) {
        var parameter = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return new IndicatorQuery(from, to, filter.isEmpty() ? parameter : filter + "&" + parameter, groupBy);
    }

    public IndicatorQuery groupedBy(String group) {
        return new IndicatorQuery(from, to, filter, group);
    }

    String path() {
        var ids = Arrays.stream(Indicator.values()).map(Enum::name).collect(Collectors.joining(","));
        return "/api/reports/v1/indicators?ids=" + ids + "&from=" + from + "&to=" + to
                + (filter.isEmpty() ? "" : "&" + filter)
                + (groupBy.isEmpty() ? "" : "&groupBy=" + groupBy);
    }
}
