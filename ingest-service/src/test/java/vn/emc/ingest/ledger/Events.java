package vn.emc.ingest.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;

/** Accepted events to test with. */
final class Events {
    private static final AtomicInteger NEXT_SITE = new AtomicInteger(5_000);

    private Events() {}

    /** A site no other test uses. */
    static int anotherSite() {
        return NEXT_SITE.incrementAndGet();
    }

    static DossierEvent received(int siteId, String codeProfile, Instant at) {
        return event(UuidCreator.getTimeOrderedEpoch(), siteId, codeProfile, at, false);
    }

    static DossierEvent withSendersId(UUID eventId, int siteId, Instant at) {
        return event(eventId, siteId, "000.00.11.H56-251122-0001", at, true);
    }

    private static DossierEvent event(UUID eventId, int siteId, String codeProfile, Instant at, boolean sendersId) {
        return new DossierEvent(
                eventId,
                EventKind.SENT,
                siteId,
                codeProfile,
                "1.002693",
                "Cấp giấy phép xây dựng",
                1,
                1,
                null,
                4,
                0,
                null,
                null,
                new DossierUser("pseudonym", null, 1, "H56.11"),
                at.minusSeconds(60),
                at,
                sendersId,
                List.of(Warning.MISSING_TTHC, Warning.BAD_LEVEL));
    }

    /** One of which as little as possible is known. */
    static DossierEvent bare(int siteId, Instant at) {
        @Nullable DossierUser nobody = null;
        return new DossierEvent(
                UuidCreator.getTimeOrderedEpoch(),
                EventKind.CORRECTION,
                siteId,
                "x",
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                nobody,
                at,
                at,
                false,
                List.of());
    }
}
