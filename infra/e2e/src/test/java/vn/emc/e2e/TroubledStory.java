package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.RefusedException;
import vn.emc.simulator.sending.BulkBody;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.History;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.sending.Today;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedSite;

/** A random history with everything that goes wrong in the field, and what people do about it afterwards. */
final class TroubledStory {
    private static final Faults FAULTS = Faults.all(0.05);
    private static final double AVERAGE = 3;
    private static final int OWN_STATUS = 90;
    private static final int STATUSES = 5;
    private static final int UNREADABLE = 40;
    private static final int UNTIMED = 15;
    private static final int CORRECTED = 60;
    private static final int CONFLICT = 409;
    private static final String ORGANISATIONS = "/api/catalog/v1/organisations";

    private final Platform platform;
    private final DossierTopic topic;
    private final PlatformApi admin;
    private final long seed;
    private final Random random;
    private final Clock clock = Clock.system(Calendar.ZONE);
    private final List<DossierSystem> systems = new ArrayList<>();
    private final List<Dossier> told = new ArrayList<>();

    TroubledStory(Platform platform, DossierTopic topic, long seed) {
        this.platform = platform;
        this.topic = topic;
        this.admin = platform.as("admin");
        this.seed = seed;
        this.random = new Random(seed);
    }

    List<Integer> siteIds() {
        return systems.stream().map(system -> system.site().siteId()).toList();
    }

    SimulatedSite newSite(String organisation) throws InterruptedException {
        var site = platform.newSite(organisation);
        systems.add(new DossierSystem(seed, site, FAULTS));
        return site;
    }

    /** A unit below a province, with another spelling of its code. */
    String newUnit(String parent, String code, String alias) throws InterruptedException {
        try {
            admin.post(ORGANISATIONS, unit(code, parent, alias));
        } catch (RefusedException refused) {
            if (refused.getStatus() != CONFLICT) {
                throw refused;
            }
            // left by an earlier run on the same platform
            moveUnit(code, parent, alias);
        }
        return code;
    }

    /** The unit goes to another province, and has another spelling now. */
    void moveUnit(String code, String parent, String alias) throws InterruptedException {
        admin.put(ORGANISATIONS + "/" + code, unit(code, parent, alias));
    }

    private static Map<String, Object> unit(String code, String parent, String alias) {
        return Map.of(
                "code", code, "name", "Đơn vị " + code, "kind", "UNIT", "parent", parent, "aliases", List.of(alias));
    }

    /** Codes of procedures as they are sent, in an order of chance. */
    List<String> codes() {
        var codes = new ArrayList<String>();
        systems.stream()
                .flatMap(system -> system.dossiers(LocalDate.now(clock), 400, 1, clock.instant()))
                .flatMap(dossier -> dossier.events().stream())
                .map(event -> event.codeTthc())
                .filter(code -> code.matches("\\d\\.\\d{6}|\\d{6}"))
                .distinct()
                .sorted()
                .forEach(codes::add);
        Collections.shuffle(codes, random);
        return codes;
    }

    /** Days of the past, by batches of events with their times. */
    void tell(LocalDate from, LocalDate to) throws InterruptedException {
        for (var system : systems) {
            var dossiers = from.datesUntil(to.plusDays(1))
                    .flatMap(day -> system.dossiers(day, system.dossiersOn(day, AVERAGE), 1, clock.instant()))
                    .toList();
            send(system, dossiers);
            told.addAll(dossiers);
        }
    }

    private void send(DossierSystem system, List<Dossier> dossiers) throws InterruptedException {
        new History(new BulkCalls(platform.url(), true), new Truth(), 2)
                .send(system, dossiers.stream(), progress -> {});
    }

    /** One call for each event, which happens when it arrives; the days stand in the dossiers' codes. */
    void tellWithoutTimes(List<LocalDate> days) throws InterruptedException {
        var calls = new Today(new SingleCalls(platform.url()), new Truth(), clock);
        var end = clock.instant().plus(Duration.ofDays(100));
        var dossiers = systems.stream()
                .flatMap(system -> days.stream().flatMap(day -> system.dossiers(day, UNTIMED, 5_000, end)))
                .toList();
        try (var workers = new Workers(8)) {
            for (var dossier : dossiers) {
                workers.give(() -> calls.send(dossier, FAULTS));
            }
            workers.finish();
        }
        assertThat(calls.refused() + calls.unanswered()).isZero();
    }

    /** A sender whose answers got lost sends a quarter of all again. */
    void sendOnceMore() throws InterruptedException {
        for (var system : systems) {
            send(system, chosen(system, told.size() / systems.size() / 4).toList());
        }
    }

    private Stream<Dossier> chosen(DossierSystem system, int many) {
        var own = new ArrayList<>(told.stream()
                .filter(dossier -> dossier.site().equals(system.site()))
                .toList());
        Collections.shuffle(own, random);
        return own.stream().limit(many);
    }

    /** Events with statuses of the sender's own wait in the quarantine until they are repaired. */
    void sendUnreadableThenReplay() throws InterruptedException {
        for (var system : systems) {
            var body = new BulkBody();
            var unreadable = new HashSet<String>();
            system.dossiers(LocalDate.now(clock).minusDays(3), UNREADABLE, 8_000, clock.instant())
                    .flatMap(dossier -> dossier.events().stream())
                    .filter(event -> !event.codeProfile().isBlank())
                    .map(event -> random.nextBoolean() ? event : event.withStatus(OWN_STATUS + event.status()))
                    .peek(body::add)
                    .filter(event -> event.status() >= OWN_STATUS)
                    .forEach(event -> unreadable.add(event.eventId()));
            new BulkCalls(platform.url(), true).send(system.site(), body);
            new ReplayingQuarantine(admin, system.site()).replay(unreadable.size(), OWN_STATUS, STATUSES);
        }
    }

    /** Events agreed in reconciliations, some dossiers with several. */
    void correct() {
        var corrections = new ArrayList<DossierEvent>();
        for (var number = 0; number < CORRECTED; number++) {
            var dossier = told.get(random.nextInt(told.size()));
            for (var times = 1 + random.nextInt(2); times > 0; times--) {
                if (!dossier.events().isEmpty()) {
                    corrections.add(correction(dossier, clock.instant().minusSeconds(corrections.size())));
                }
            }
        }
        topic.publish(corrections);
    }

    private DossierEvent correction(Dossier dossier, Instant agreedAt) {
        var event = dossier.events().get(random.nextInt(dossier.events().size()));
        var happened = event.eventTime().plus(Duration.ofDays(random.nextInt(3)));
        return new DossierEvent(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(4) == 0 ? EventKind.EXCLUSION : EventKind.CORRECTION,
                dossier.site().siteId(),
                dossier.code(),
                random.nextBoolean() ? null : event.codeTthc(),
                null,
                random.nextInt(STATUSES),
                1 + random.nextInt(2),
                random.nextInt(3),
                random.nextBoolean() ? null : Integer.valueOf(3 + random.nextInt(2)),
                random.nextInt(2),
                random.nextInt(3),
                null,
                null,
                happened.isBefore(agreedAt) ? happened : agreedAt,
                agreedAt,
                false,
                List.of());
    }
}
