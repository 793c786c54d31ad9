package vn.emc.reporting.explanation;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.ledger}.
 *
 * @param events ingest-service's address of a dossier's events
 * @param patience how long a dossier is shown without them at the latest
 */
@ConfigurationProperties("emc.reporting.ledger")
record LedgerSettings(URI events, @DefaultValue("3s") Duration patience) {}
