package vn.emc.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What happens to a dossier: received, processed, perhaps assigned, returned or recalled, and decided or still open. */
final class LifeCycle {
    private static final int ONLINE = 1;
    private static final int DIRECT = 2;
    private static final int NO_FEE_SENT_AS_ZERO = 0;
    private static final int BY_VNPOST = 1;
    private static final int BY_ANOTHER_CARRIER = 2;
    private static final int AT_THE_COUNTER = 0;
    private static final double ASSIGNED_SHARE = 0.4;
    private static final double RETURNED_SHARE = 0.03;
    private static final double RECALLED_SHARE = 0.01;
    private static final double NEVER_DECIDED = 0.03;
    private static final double PROCESSING_SENT = 0.8;
    private static final double VNPOST_SHARE = 0.85;
    private static final double ZERO_FOR_NO_FEE = 0.3;
    private static final double DATA_SENT = 0.15;
    private static final double ALREADY_ONLINE_BY_NATURE = 0.15;
    private static final int DAYS_AT_MOST = 25;

    private final SimulatedSite site;
    private final Temperament temperament;
    private final ProcedureChoice procedures;
    private final SplittableRandom random;

    LifeCycle(SimulatedSite site, Temperament temperament, ProcedureChoice procedures, SplittableRandom random) {
        this.site = site;
        this.temperament = temperament;
        this.procedures = procedures;
        this.random = random;
    }

    /** The events up to {@code now} of the dossier {@code code}, received at {@code received}. */
    List<SimulatedEvent> tell(String code, String unit, Instant received, Instant now) {
        var story = new Story(code, unit, procedures.next(random));
        story.receive(received);
        return story.until(now);
    }

    private final class Story {
        private final String code;
        private final Procedure procedure;
        private final Person person;
        private final boolean online;
        private final int fromNationalPortal;
        private final String data;
        private final List<SimulatedEvent> events = new ArrayList<>();

        Story(String code, String unit, Procedure procedure) {
            this.code = code;
            this.procedure = procedure;
            this.person = Person.random(random, unit);
            this.online = procedure.level() > 0 && random.nextDouble() < temperament.online();
            this.fromNationalPortal = online && random.nextDouble() < temperament.nationalPortal() ? 1 : 0;
            this.data = random.nextDouble() < DATA_SENT
                    ? "Người nộp: " + person.name() + ", CCCD " + person.localId() + person.nationalId()
                            + ", điện thoại " + person.phone()
                    : "";
        }

        void receive(Instant received) {
            add(SimulatedEvent.RECEIVED, online ? ONLINE : DIRECT, null, null, received);
            var time = received.plus(minutes(5, 600));
            if (random.nextDouble() < RETURNED_SHARE) {
                add(SimulatedEvent.OTHER, online ? ONLINE : DIRECT, null, null, time);
                return;
            }
            if (random.nextDouble() < PROCESSING_SENT) {
                add(SimulatedEvent.PROCESSING, online ? ONLINE : DIRECT, null, null, time);
            }
            time = time.plus(minutes(5, 900));
            if (random.nextDouble() < ASSIGNED_SHARE) {
                add(SimulatedEvent.ASSIGNED, online ? ONLINE : DIRECT, null, null, time);
            }
            if (random.nextDouble() < NEVER_DECIDED) {
                return;
            }
            time = time.plus(minutes(60, (int) (DAYS_AT_MOST * 24 * 60 * temperament.slowness())));
            decide(time);
        }

        private void decide(Instant time) {
            addResult(time);
            if (random.nextDouble() < RECALLED_SHARE) {
                var recalled = time.plus(minutes(10, 3000));
                add(SimulatedEvent.PROCESSING, online ? ONLINE : DIRECT, null, null, recalled);
                addResult(recalled.plus(minutes(60, 10_000)));
            }
        }

        private void addResult(Instant time) {
            boolean byPost = random.nextDouble() < temperament.post();
            double resultOnline = online ? temperament.resultOnline() : ALREADY_ONLINE_BY_NATURE;
            boolean out = procedure.level() > 0 && (byPost || random.nextDouble() < resultOnline);
            int post = AT_THE_COUNTER;
            if (out && byPost) {
                post = random.nextDouble() < VNPOST_SHARE ? BY_VNPOST : BY_ANOTHER_CARRIER;
            }
            add(SimulatedEvent.RESULT, out ? ONLINE : DIRECT, payment(), post, time);
        }

        private @Nullable Integer payment() {
            if (!procedure.fee()) {
                return random.nextDouble() < ZERO_FOR_NO_FEE ? Integer.valueOf(NO_FEE_SENT_AS_ZERO) : null;
            }
            return online && random.nextDouble() < temperament.paidOnline() ? ONLINE : DIRECT;
        }

        private void add(int status, int reception, @Nullable Integer payments, @Nullable Integer post, Instant time) {
            events.add(new SimulatedEvent(
                    code + "/" + (events.size() + 1),
                    site.siteId(),
                    code,
                    procedure.code(),
                    procedure.name(),
                    status,
                    reception,
                    payments,
                    procedure.level(),
                    fromNationalPortal,
                    post,
                    data,
                    person,
                    time));
        }

        List<SimulatedEvent> until(Instant now) {
            return events.stream()
                    .filter(event -> !event.eventTime().isAfter(now))
                    .toList();
        }
    }

    private Duration minutes(int least, int most) {
        return Duration.ofSeconds(60L * random.nextInt(least, most) + random.nextInt(60));
    }
}
