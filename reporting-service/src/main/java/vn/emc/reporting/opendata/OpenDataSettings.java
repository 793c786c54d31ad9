package vn.emc.reporting.opendata;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.open-data}.
 *
 * @param refresh an answer is made anew after so long, and may be kept by others for so long
 */
@ConfigurationProperties("emc.reporting.open-data")
record OpenDataSettings(@DefaultValue("PT1H") Duration refresh) {}
