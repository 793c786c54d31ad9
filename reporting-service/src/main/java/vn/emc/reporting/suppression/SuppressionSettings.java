package vn.emc.reporting.suppression;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.suppression}.
 *
 * @param threshold counts from 1 to one less are small; 0 for none
 */
@ConfigurationProperties("emc.reporting.suppression")
public record SuppressionSettings(@DefaultValue("10") int threshold) {}
