package vn.emc.ingest.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.contracts.correction.AgreedFacts.Reception;
import vn.emc.contracts.correction.AgreedFacts.Result;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.ingest.reading.EventIds;

/**
 * A correction as events: of the reception one with Status 1, of the result one with Status 3, or with Status 2 where there
 * is none after all; where it changes neither, one with Status 0 that only describes. The same correction always gives the
 * same events: they bear the time of the agreement as that of their arrival, which is what orders corrections.
 */
final class CorrectionEvents {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AgreedCorrection correction;
    private final Instant agreedAt;

    private CorrectionEvents(AgreedCorrection correction) {
        this.correction = correction;
        this.agreedAt = correction.agreedAt().truncatedTo(ChronoUnit.MICROS);
    }

    static List<DossierEvent> of(AgreedCorrection correction) {
        return new CorrectionEvents(correction).events();
    }

    /** What one event says beside the dossier it is of. */
    private record Saying(
            EventKind kind,
            int status,
            Instant at,
            @Nullable Integer channel,
            @Nullable Integer payment,
            @Nullable Integer post) {}

    private List<DossierEvent> events() {
        var sayings = sayings(correction.facts());
        var events = new ArrayList<DossierEvent>();
        for (var saying : sayings) {
            events.add(event(saying, events.size() + 1, sayings.size()));
        }
        return events;
    }

    private List<Saying> sayings(@Nullable AgreedFacts facts) {
        if (facts == null) {
            return List.of(new Saying(EventKind.EXCLUSION, 0, agreedAt, null, null, null));
        }
        var sayings = new ArrayList<Saying>();
        if (facts.reception() != null) {
            sayings.add(received(facts.reception()));
        }
        if (facts.result() != null) {
            sayings.add(returned(facts.result()));
        }
        if (sayings.isEmpty()) {
            sayings.add(new Saying(EventKind.CORRECTION, 0, agreedAt, null, null, null));
        }
        return sayings;
    }

    private static Saying received(Reception reception) {
        return new Saying(
                EventKind.CORRECTION, 1, noon(reception.on()), reception.channel(), reception.payment(), null);
    }

    private Saying returned(Result result) {
        var day = result.on();
        return day == null
                ? new Saying(EventKind.CORRECTION, 2, agreedAt, null, null, null)
                : new Saying(EventKind.CORRECTION, 3, noon(day), result.channel(), result.payment(), result.post());
    }

    private DossierEvent event(Saying saying, int part, int parts) {
        var facts = correction.facts();
        return new DossierEvent(
                EventIds.ofCorrection(correction.id(), part),
                saying.kind(),
                correction.siteId(),
                correction.codeProfile(),
                facts == null ? null : facts.procedure(),
                null,
                saying.status(),
                saying.channel(),
                saying.payment(),
                facts == null ? null : facts.level(),
                null,
                saying.post(),
                new CorrectionReference(
                                correction.reconciliationId(), correction.id(), part, parts, correction.reason())
                        .text(),
                unit(facts),
                saying.at(),
                agreedAt,
                true,
                List.of());
    }

    private static @Nullable DossierUser unit(@Nullable AgreedFacts facts) {
        return facts == null || facts.unit() == null ? null : new DossierUser(null, null, null, facts.unit());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(VIETNAM).toInstant();
    }
}
