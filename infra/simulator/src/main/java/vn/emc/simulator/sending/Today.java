package vn.emc.simulator.sending;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedEvent;

/**
 * Sends dossiers as they come, one call per event. A dossier's next event waits for the answer to the one before, so
 * that they arrive in the order in which they are sent.
 */
public final class Today {
    private final SingleCalls calls;
    private final Truth truth;
    private final Clock clock;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    public Today(SingleCalls calls, Truth truth, Clock clock) {
        this.calls = calls;
        this.truth = truth;
        this.clock = clock;
    }

    /** Sends a dossier's events one after the other; what was acknowledged becomes truth. */
    public void send(Dossier dossier, Faults faults) throws InterruptedException {
        var random = new SplittableRandom(dossier.code().hashCode());
        var taken = new ArrayList<SimulatedEvent>();
        for (var event : dossier.events()) {
            var shape = shape(faults, random);
            try {
                var answer = calls.send(dossier.site(), event, shape);
                if (answer.acknowledged()) {
                    taken.add(event.at(clock.instant()));
                    acknowledged.incrementAndGet();
                } else {
                    refused.incrementAndGet();
                }
            } catch (IOException noAnswer) {
                unanswered.incrementAndGet();
            }
        }
        truth.add(dossier.site().organisation(), taken);
    }

    public long acknowledged() {
        return acknowledged.get();
    }

    /** Events that were answered with an error. */
    public long refused() {
        return refused.get();
    }

    /** Events nobody knows of whether they were taken. */
    public long unanswered() {
        return unanswered.get();
    }

    private static Shape shape(Faults faults, SplittableRandom random) {
        if (faults.strikesRawBody(random)) {
            return Shape.RAW_FORM;
        }
        var usual = List.of(Shape.values());
        return usual.get(random.nextInt(usual.size()));
    }
}
