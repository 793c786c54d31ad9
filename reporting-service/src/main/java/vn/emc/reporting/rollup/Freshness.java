package vn.emc.reporting.rollup;

import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.BusinessDay;
import vn.emc.messaging.TransactionalBatchConsumer;

/** How new the cells are. */
@Component
@RequiredArgsConstructor
public class Freshness {
    private final TransactionalBatchConsumer<DossierEvent> dossierEvents;

    /** Whatever reached the broker before this moment is counted; null until the broker has been heard. */
    public @Nullable Instant dataUntil() {
        return dossierEvents.dataUntil();
    }

    /** The day up to which everything that reached the broker is counted, today at the latest; null as above. */
    public @Nullable LocalDate countedDay(Instant now) {
        var counted = dataUntil();
        if (counted == null) {
            return null;
        }
        return BusinessDay.of(counted.isBefore(now) ? counted : now);
    }

    /** Events that wait to be counted. */
    public long waiting() {
        return dossierEvents.lag();
    }
}
