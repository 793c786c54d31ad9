package vn.emc.reporting.indicator;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.reporting.dossier.Attribution;

/**
 * Settings under {@code emc.reporting.indicators}.
 *
 * @param provisionalDays for so many days after its end a period's numbers may still change by late events
 * @param mostRows a report with more rows is refused
 * @param attribution by which day an indicator's definition counts dossiers received; by that of arrival where it is silent
 */
@ConfigurationProperties("emc.reporting.indicators")
record IndicatorSettings(
        @DefaultValue("15") int provisionalDays,
        @DefaultValue("50000") int mostRows,
        @DefaultValue Map<Indicator, Attribution> attribution) {}
