package vn.emc.reporting.lateness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.lateness}.
 *
 * @param toleratedDays an event that reaches us more days than this after it happened is late
 */
@ConfigurationProperties("emc.reporting.lateness")
record LatenessSettings(@DefaultValue("3") int toleratedDays) {}
