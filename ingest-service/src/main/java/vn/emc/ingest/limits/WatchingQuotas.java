package vn.emc.ingest.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Adds what sites sent to the day in Vietnam, every few seconds, and says once a day and site that it is more than usual. What is
 * added just after midnight may be from just before.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class WatchingQuotas {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int KEPT_DAYS = 100;

    private final Volumes volumes;
    private final StoredVolumes stored;
    private final DailyQuotas quotas;
    private final MeterRegistry meters;
    private final Clock clock;
    private LocalDate cleanedOn = LocalDate.MIN;

    @PreDestroy
    @Scheduled(fixedDelayString = "${emc.ingest.volumes-stored-every}")
    synchronized void store() {
        for (var kind : VolumeKind.values()) {
            var numbers = volumes.take(kind);
            if (!numbers.isEmpty()) {
                store(kind, numbers);
            }
        }
    }

    private void store(VolumeKind kind, Map<Integer, Long> numbers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, VIETNAM);
        try {
            add(kind, numbers, today, now);
            if (!today.equals(cleanedOn)) {
                stored.forgetBefore(today.minusDays(KEPT_DAYS));
                cleanedOn = today;
            }
        } catch (DataAccessException | TransactionException away) {
            numbers.forEach((siteId, number) -> volumes.count(kind, siteId, number));
            log.debug("What sites sent is added up when the database is back", away);
        }
    }

    private void add(VolumeKind kind, Map<Integer, Long> numbers, LocalDate today, Instant now) {
        var quota = quotas.of(kind) > 0 ? quotas.of(kind) : Long.MAX_VALUE;
        for (var siteId : stored.add(today, kind, numbers, quota, now)) {
            meters.counter("emc.ingest.quota.exceeded", "kind", kind.name()).increment();
            log.warn("Site {} has sent more than {} {} on {}: its daily quota", siteId, quota, kind, today);
        }
    }
}
