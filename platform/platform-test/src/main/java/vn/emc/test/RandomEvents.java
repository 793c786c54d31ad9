package vn.emc.test;

import static org.instancio.Select.all;
import static org.instancio.Select.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.instancio.Instancio;
import org.instancio.Model;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;

/** Events without rhyme or reason, but the same ones for the same seed. Times collide often, on purpose. */
public final class RandomEvents {
    private static final Instant START = Instant.parse("2024-06-29T20:00:00.123456789Z");
    private static final Model<DossierEvent> EVENT = Instancio.of(DossierEvent.class)
            .generate(field(DossierEvent::status), gen -> gen.ints().range(0, 4))
            .generate(
                    field(DossierEvent::formsReception), gen -> gen.oneOf(1, 2).nullable())
            .generate(
                    field(DossierEvent::formsPayments),
                    gen -> gen.oneOf(0, 1, 2).nullable())
            .generate(field(DossierEvent::level), gen -> gen.oneOf(0, 3, 4, 7).nullable())
            .generate(
                    field(DossierEvent::isFromDvcqg), gen -> gen.oneOf(0, 1, 5).nullable())
            .generate(field(DossierEvent::isDvcbc), gen -> gen.oneOf(0, 1, 2).nullable())
            .generate(
                    field(DossierEvent::codeTthc),
                    gen -> gen.oneOf("1.003984", "2.000082", "000001").nullable())
            .generate(
                    field(DossierEvent::nameTthc),
                    gen -> gen.oneOf("Cấp đổi", "Cấp lại").nullable())
            .generate(
                    field(DossierEvent::kind),
                    gen -> gen.oneOf(
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.SENT,
                            EventKind.CORRECTION,
                            EventKind.CORRECTION,
                            EventKind.EXCLUSION))
            .generate(all(Warning.class), gen -> gen.oneOf(Warning.BAD_LEVEL))
            .toModel();

    private final Random random;

    public RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /** Up to eight events of one dossier. */
    public List<DossierEvent> ofDossier(int siteId, String codeProfile) {
        var events = new ArrayList<DossierEvent>();
        var count = 1 + random.nextInt(8);
        for (var i = 0; i < count; i++) {
            events.add(Instancio.of(EVENT)
                    .withSeed(random.nextLong())
                    .set(field(DossierEvent::siteId), siteId)
                    .set(field(DossierEvent::codeProfile), codeProfile)
                    .set(field(DossierEvent::eventTime), moment())
                    .set(field(DossierEvent::receivedAt), moment())
                    .create());
        }
        return events;
    }

    /** Up to eight events of one dossier as a sender tells of them: each arrives when it happens, hours after the one before. */
    public List<DossierEvent> oneAfterTheOther(int siteId, String codeProfile) {
        var events = new ArrayList<DossierEvent>();
        var at = START;
        for (var event : ofDossier(siteId, codeProfile)) {
            at = at.plus(Duration.ofHours(6 + random.nextInt(100)));
            events.add(again(event, event.eventId(), at));
        }
        return events;
    }

    /** Some of the sender's events again, once or more, before anything else happens; each with an id and a time of its own. */
    public List<DossierEvent> withResends(List<DossierEvent> events) {
        var resent = new ArrayList<DossierEvent>();
        for (var event : events) {
            resent.add(event);
            var times = event.kind() == EventKind.SENT && random.nextBoolean() ? 1 + random.nextInt(2) : 0;
            for (var time = 1; time <= times; time++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                resent.add(again(event, id, event.eventTime().plus(Duration.ofHours(time))));
            }
        }
        return resent;
    }

    private static DossierEvent again(DossierEvent event, UUID id, Instant at) {
        return new DossierEvent(
                id,
                event.kind(),
                event.siteId(),
                event.codeProfile(),
                event.codeTthc(),
                event.nameTthc(),
                event.status(),
                event.formsReception(),
                event.formsPayments(),
                event.level(),
                event.isFromDvcqg(),
                event.isDvcbc(),
                event.data(),
                event.user(),
                at,
                at,
                event.senderEventId(),
                event.warnings());
    }

    /** The same events in another order, some of them more than once. */
    public List<DossierEvent> shuffledWithRepeats(List<DossierEvent> events) {
        var shuffled = new ArrayList<>(events);
        for (var event : events) {
            if (random.nextInt(3) == 0) {
                shuffled.add(event);
            }
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Instant moment() {
        return START.plus(Duration.ofHours(random.nextInt(12))).plusNanos(random.nextInt(3) * 400L);
    }
}
