package vn.emc.simulator.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;

/** Sends what happened on past days through the bulk endpoint, each event with its own time. */
public final class History {
    private final BulkCalls calls;
    private final Truth truth;
    private final int connections;
    private BulkAnswer answers = BulkAnswer.NOTHING;

    public History(BulkCalls calls, Truth truth, int connections) {
        this.calls = calls;
        this.truth = truth;
        this.connections = connections;
    }

    /**
     * Sends the days from {@code from} to {@code to}, both included.
     *
     * @param average dossiers of an average site on a working day
     * @param now nothing later than this has happened yet
     * @param progress is told after every call
     */
    public BulkAnswer send(
            List<DossierSystem> systems,
            LocalDate from,
            LocalDate to,
            double average,
            Instant now,
            Consumer<BulkAnswer> progress)
            throws InterruptedException {
        try (var workers = new Workers(connections)) {
            for (var system : systems) {
                var dossiers = from.datesUntil(to.plusDays(1))
                        .flatMap(day -> system.dossiers(day, system.dossiersOn(day, average), 1, now));
                give(workers, system, dossiers, progress);
            }
            workers.finish();
        }
        return answers();
    }

    /** Sends these dossiers of one site. */
    public BulkAnswer send(DossierSystem system, Stream<Dossier> dossiers, Consumer<BulkAnswer> progress)
            throws InterruptedException {
        try (var workers = new Workers(connections)) {
            give(workers, system, dossiers, progress);
            workers.finish();
        }
        return answers();
    }

    private void give(Workers workers, DossierSystem system, Stream<Dossier> dossiers, Consumer<BulkAnswer> progress)
            throws InterruptedException {
        var batch = new ArrayList<Dossier>();
        int events = 0;
        for (var dossier : (Iterable<Dossier>) dossiers::iterator) {
            if (events + dossier.events().size() > BulkBody.MOST_EVENTS) {
                give(workers, system, List.copyOf(batch), progress);
                batch.clear();
                events = 0;
            }
            batch.add(dossier);
            events += dossier.events().size();
        }
        if (events > 0) {
            give(workers, system, List.copyOf(batch), progress);
        }
    }

    private void give(Workers workers, DossierSystem system, List<Dossier> batch, Consumer<BulkAnswer> progress)
            throws InterruptedException {
        workers.give(() -> {
            var body = new BulkBody();
            for (var dossier : batch) {
                for (var event : dossier.events()) {
                    if (body.isFull()) {
                        progress.accept(count(calls.send(system.site(), body)));
                        body = new BulkBody();
                    }
                    body.add(event);
                }
            }
            progress.accept(count(calls.send(system.site(), body)));
            for (var dossier : batch) {
                truth.add(system.site().organisation(), dossier.events());
            }
        });
    }

    private synchronized BulkAnswer count(BulkAnswer answer) {
        answers = answers.plus(answer);
        return answers;
    }

    private synchronized BulkAnswer answers() {
        return answers;
    }
}
