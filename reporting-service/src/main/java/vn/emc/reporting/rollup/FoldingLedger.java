package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.catalogue.SiteCodes;

/**
 * Takes all events of the ledger, dossier by dossier, and has whole dossiers counted by two workers while it takes the next
 * ones. Holds a few thousand events at a time, whatever the ledger's size.
 */
public final class FoldingLedger implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int EVENTS_AT_ONCE = 8_000;

    private final SaidCodes codes;
    private final BlockingQueue<NewDossiers> idle = new ArrayBlockingQueue<>(WORKERS);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("rebuild-", 0).factory());
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private List<DossierEvent> events = new ArrayList<>();
    private List<List<DossierEvent>> dossiers = new ArrayList<>();
    private List<DossierEvent> dossier = new ArrayList<>();

    FoldingLedger(
            JdbcTemplate database, TransactionTemplate transaction, Dictionaries dictionaries, SiteCodes siteCodes) {
        this.codes = new SaidCodes(dictionaries, siteCodes);
        for (var worker = 0; worker < WORKERS; worker++) {
            idle.add(new NewDossiers(database, transaction, dictionaries, RollupSchema.REBUILT));
        }
    }

    /** Takes the next event; those of one dossier come one after the other. */
    public void add(DossierEvent event) {
        if (!dossier.isEmpty() && !isOfSameDossier(event, dossier.getFirst())) {
            endDossier();
        }
        dossier.add(event);
    }

    private static boolean isOfSameDossier(DossierEvent one, DossierEvent other) {
        return one.siteId() == other.siteId() && one.codeProfile().equals(other.codeProfile());
    }

    private void endDossier() {
        dossiers.add(dossier);
        events.addAll(dossier);
        dossier = new ArrayList<>();
        if (events.size() >= EVENTS_AT_ONCE) {
            handOver();
        }
    }

    private void handOver() {
        codes.learn(events);
        var work = dossiers;
        events = new ArrayList<>(EVENTS_AT_ONCE);
        dossiers = new ArrayList<>();
        var worker = next();
        workers.execute(() -> {
            try {
                worker.count(work);
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                idle.add(worker);
            }
        });
    }

    /** Waits for a worker that has nothing to do. */
    private NewDossiers next() {
        try {
            var worker = idle.take();
            throwFailure();
            return worker;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FoldingStoppedException(stopped);
        }
    }

    /** What a worker could not count would be missing from the figures, whatever kept it from it. */
    private void throwFailure() {
        var failed = failure.get();
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** After the last event: returns when everything is counted. */
    public void end() {
        if (!dossier.isEmpty()) {
            endDossier();
        }
        if (!dossiers.isEmpty()) {
            handOver();
        }
        for (var worker = 0; worker < WORKERS; worker++) {
            next().write();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
