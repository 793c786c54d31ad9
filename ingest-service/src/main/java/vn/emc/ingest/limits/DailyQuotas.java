package vn.emc.ingest.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of a site in a day is still usual. Beyond that its owner is alarmed, and nothing else happens; 0 for no alarm.
 *
 * @param eventsPerSite dossier events, single and in batches
 * @param hitsPerSite what pages tell
 */
@ConfigurationProperties("emc.ingest.daily-quota")
record DailyQuotas(long eventsPerSite, long hitsPerSite) {
    long of(VolumeKind kind) {
        return switch (kind) {
            case EVENTS -> eventsPerSite;
            case HITS -> hitsPerSite;
        };
    }
}
