package vn.emc.simulator.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.emc.simulator.sending.BulkBody;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.PreparedBulk;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/** What the bulk endpoint takes: calls of 5,000 events, made before the clock starts. */
final class BulkMeasurement {
    /**
     * What was measured.
     *
     * @param bytes of all bodies as sent
     */
    record Outcome(long events, Duration duration, long bytes, long rejected) {
        double perSecond() {
            return events / (duration.toNanos() / 1e9);
        }
    }

    private final URI platform;
    private final boolean gzip;
    private final int connections;

    BulkMeasurement(URI platform, boolean gzip, int connections) {
        this.platform = platform;
        this.gzip = gzip;
        this.connections = connections;
    }

    /** Prepares and sends. */
    Outcome run(SimulatedSite site, LocalDate day, int events, int firstNumber) throws InterruptedException {
        return send(site, prepare(site, day, events, firstNumber));
    }

    Outcome send(SimulatedSite site, List<PreparedBulk> bodies) throws InterruptedException {
        var calls = new BulkCalls(platform, gzip);
        var accepted = new LongAdder();
        var others = new LongAdder();
        long start = System.nanoTime();
        try (var workers = new Workers(connections)) {
            for (var body : bodies) {
                workers.give(() -> {
                    var answer = calls.send(site, body);
                    accepted.add(answer.accepted());
                    others.add(answer.rejected() + answer.duplicates());
                });
            }
            workers.finish();
        }
        var duration = Duration.ofNanos(System.nanoTime() - start);
        long bytes = bodies.stream().mapToLong(PreparedBulk::bytes).sum();
        return new Outcome(accepted.sum(), duration, bytes, others.sum());
    }

    /**
     * Makes the bodies: dossiers of a past day.
     *
     * @param firstNumber running number of the first dossier; another run takes another
     */
    List<PreparedBulk> prepare(SimulatedSite site, LocalDate day, int events, int firstNumber) {
        return prepare(site, day, events, firstNumber, UnaryOperator.identity());
    }

    /**
     * As above.
     *
     * @param fault done to every event
     */
    List<PreparedBulk> prepare(
            SimulatedSite site, LocalDate day, int events, int firstNumber, UnaryOperator<SimulatedEvent> fault) {
        var system = new DossierSystem(firstNumber, site, Faults.NONE);
        Stream<SimulatedEvent> stream = system.dossiers(day, events, firstNumber, Instant.now())
                .flatMap(dossier -> dossier.events().stream())
                .limit(events);
        var bodies = new ArrayList<PreparedBulk>();
        var body = new BulkBody();
        for (Iterator<SimulatedEvent> each = stream.iterator(); each.hasNext(); ) {
            body.add(fault.apply(each.next()));
            if (body.isFull()) {
                bodies.add(PreparedBulk.of(body, gzip));
                body = new BulkBody();
            }
        }
        if (body.events() > 0) {
            bodies.add(PreparedBulk.of(body, gzip));
        }
        return bodies;
    }
}
