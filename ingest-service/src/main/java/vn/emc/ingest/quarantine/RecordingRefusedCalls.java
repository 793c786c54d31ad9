package vn.emc.ingest.quarantine;

import jakarta.annotation.PreDestroy;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.emc.ingest.access.RefusedCalls;

/** Stores the counts of refused calls every few seconds: a flood of wrong calls costs the database one row. */
@Component
@RequiredArgsConstructor
@Slf4j
class RecordingRefusedCalls {
    private final RefusedCalls refusedCalls;
    private final StoredRefusedCalls stored;

    @PreDestroy
    @Scheduled(fixedDelayString = "${emc.ingest.refused-calls-stored-every}")
    void store() {
        var tallies = refusedCalls.take();
        if (tallies.isEmpty()) {
            return;
        }
        try {
            stored.add(tallies);
        } catch (DataAccessException | TransactionException away) {
            tallies.forEach(refusedCalls::putBack);
            log.debug("Refused calls are stored when the database is back", away);
        }
    }
}
