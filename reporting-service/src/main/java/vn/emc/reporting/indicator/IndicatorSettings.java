package vn.emc.reporting.indicator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.indicators}.
 *
 * @param provisionalDays for so many days after its end a period's numbers may still change by late events
 * @param mostRows a report with more rows is refused
 */
@ConfigurationProperties("emc.reporting.indicators")
record IndicatorSettings(
        @DefaultValue("15") int provisionalDays,
        @DefaultValue("50000") int mostRows) {}
