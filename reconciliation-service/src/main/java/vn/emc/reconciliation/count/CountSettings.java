package vn.emc.reconciliation.count;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reconciliation.counts}.
 *
 * @param indicators where reporting-service answers
 * @param patience for all sites together; what is not known by then is said to be unknown
 */
@ConfigurationProperties("emc.reconciliation.counts")
public record CountSettings(
        URI indicators, @DefaultValue("3s") Duration patience) {}
