package vn.emc.reporting.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Boundary;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * What the overview shows.
 *
 * @param empty whether there is nothing to show yet at all
 * @param headlines the indicators of the year so far
 * @param months the last months, oldest first
 * @param boundaries where definitions change within these
 * @param chart the same for the chart, as JSON
 * @param dataUntil in Vietnam's time
 */
public record Overview(
        boolean empty,
        LocalDate from,
        LocalDate to,
        List<Headline> headlines,
        List<Row> months,
        List<Boundary> boundaries,
        String chart,
        List<Ranked> provinces,
        List<Ranked> ministries,
        Coverage coverage,
        @Nullable ZonedDateTime dataUntil,
        boolean provisional) {

    /** An indicator and its value. */
    public record Headline(Definition definition, Value value) {}

    /**
     * A ministry or province and its place.
     *
     * @param place from 1; equal ratios share one; null without a ratio
     */
    public record Ranked(@Nullable Integer place, String code, String name, Value online, Value fullyOnline) {}
}
