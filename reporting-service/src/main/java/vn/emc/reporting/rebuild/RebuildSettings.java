package vn.emc.reporting.rebuild;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code emc.reporting.rebuild}.
 *
 * @param ledger ingest-service's address of the ledger's stream
 */
@ConfigurationProperties("emc.reporting.rebuild")
record RebuildSettings(URI ledger) {}
