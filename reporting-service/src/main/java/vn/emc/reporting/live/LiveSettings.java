package vn.emc.reporting.live;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.live}.
 *
 * @param events ingest-service's address of a site's latest events
 * @param patience how long ingest-service may take to answer
 * @param every how often a stream asks it
 * @param heartbeat after so long without an event a stream says that it is alive; less than proxies wait
 * @param mostStreams of this service at a time
 * @param mostPerUser of one user at a time
 * @param longest a stream ends after this; browsers open it again
 */
@ConfigurationProperties("emc.reporting.live")
record LiveSettings(
        URI events,
        @DefaultValue("800ms") Duration patience,
        @DefaultValue("2s") Duration every,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("200") int mostStreams,
        @DefaultValue("5") int mostPerUser,
        @DefaultValue("30m") Duration longest) {}
