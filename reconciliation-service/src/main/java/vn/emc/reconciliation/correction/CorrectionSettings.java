package vn.emc.reconciliation.correction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reconciliation.corrections}.
 *
 * @param patience how long nothing may be heard of corrections before they can be sent again
 */
@ConfigurationProperties("emc.reconciliation.corrections")
record CorrectionSettings(@DefaultValue("30m") Duration patience) {}
