package vn.emc.reporting.dashboard;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.ClosedPeriod;
import vn.emc.reporting.indicator.IndicatorReport.Boundary;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;

/**
 * The upper part of a dashboard.
 *
 * @param question what is asked about
 * @param total its figures in one row
 * @param before the period it is compared with
 * @param months oldest first
 * @param boundaries where definitions change within these
 * @param chart the same for the chart, as JSON
 * @param dataUntil in Vietnam's time
 * @param snapshots of closed periods whose values these are
 */
public record Dashboard(
        Question question,
        Row total,
        PeriodBefore before,
        List<Headline> headlines,
        List<Row> months,
        List<Boundary> boundaries,
        String chart,
        Coverage coverage,
        @Nullable ZonedDateTime dataUntil,
        List<ClosedPeriod> snapshots) {

    /** Whether there is nothing in the period, nor in the months of the trend. */
    public boolean isEmpty() {
        return months.isEmpty()
                && headlines.stream()
                        .allMatch(each -> Objects.equals(each.value().denominator(), 0L));
    }

    public boolean isProvisional() {
        return headlines.stream().anyMatch(headline -> headline.value().provisional());
    }
}
