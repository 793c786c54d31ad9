package vn.emc.ingest.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Rates; 0 for no limit.
 *
 * @param eventsPerSite single events a second
 * @param batchedEventsPerSite events in batches a second
 * @param hitsPerSite what pages tell, a second
 * @param callsPerAddress calls with dossier events a second, single ones, batches and checks together
 * @param hitCallsPerAddress calls with what pages tell, a second
 * @param addressesHeld of how many addresses the rate is known at a time
 */
@ConfigurationProperties("emc.ingest.limits")
record LimitSettings(
        long eventsPerSite,
        long batchedEventsPerSite,
        long hitsPerSite,
        long callsPerAddress,
        long hitCallsPerAddress,
        long addressesHeld) {}
