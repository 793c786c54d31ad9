package vn.emc.reporting.rebuild;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rebuild.RebuildView.Difference;
import vn.emc.reporting.rollup.ShadowRollup;

/**
 * Rebuilds states and cells from the ledger into a shadow, brings the shadow to the very offsets the live ones stand at,
 * and compares the two; in mode REPLACE the shadow then takes the live ones' place in the same transaction.
 *
 * <p>The ledger is read with the sign-in of who asked, which is kept nowhere: a run that a restart interrupts is marked
 * as failed and simply started again.
 */
@Service
@Slf4j
class Rebuilding {
    private static final int EVENTS_PER_NOTE = 20_000;
    private static final int SAMPLE = 200;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LIVE_LAG = Duration.ofMinutes(10);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Rebuilds rebuilds;
    private final ShadowRollup shadow;
    private final TopicGap topicGap;
    private final RebuildSettings settings;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    Rebuilding(
            Rebuilds rebuilds,
            ShadowRollup shadow,
            TopicGap topicGap,
            RebuildSettings settings,
            PlatformTransactionManager transactions) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.topicGap = topicGap;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @EventListener(ApplicationReadyEvent.class)
    void markInterrupted() {
        rebuilds.running().ifPresent(id -> rebuilds.failed(id, "The service was restarted; start the rebuild again."));
    }

    UUID start(RebuildMode mode, String requestedBy, String authorization) {
        var id = UUID.randomUUID();
        if (!rebuilds.begin(id, mode, requestedBy)) {
            throw new ReportingProblem.RebuildRunning(
                    rebuilds.running().map(UUID::toString).orElse(""));
        }
        Thread.ofVirtual().name("rebuild").start(() -> run(id, mode, authorization));
        return id;
    }

    private void run(UUID id, RebuildMode mode, String authorization) {
        try {
            transaction.executeWithoutResult(status -> shadow.create(mode == RebuildMode.REPLACE));
            var offsets = readLedger(id, authorization);
            awaitLive(offsets);
            var comparison = switch (mode) {
                case CHECK -> check(offsets);
                case REPLACE -> replace(offsets);
            };
            rebuilds.addDifferences(
                    id,
                    comparison.sample().stream()
                            .map(each -> new Difference(each.kind(), each.key(), each.live(), each.rebuilt()))
                            .toList());
            rebuilds.succeeded(id, comparison.count());
        } catch (RebuildFailedException failure) {
            log.warn("Rebuild {} failed: {}", id, failure.getMessage());
            rebuilds.failed(id, String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            log.error("Rebuild {} failed", id, failure);
            rebuilds.failed(id, failure.getClass().getSimpleName());
        } finally {
            transaction.executeWithoutResult(status -> shadow.drop());
        }
    }

    private Map<Integer, Long> readLedger(UUID id, String authorization) {
        var ledger = new LedgerStream(http, settings.ledger(), authorization);
        var progress = new Progress(id);
        try (var folding = shadow.fold()) {
            var header = ledger.read(begun -> rebuilds.expect(id, begun.approximateEvents()), event -> {
                folding.add(event);
                progress.oneMore();
            });
            folding.end();
            progress.write();
            shadow.index();
            return header.offsets();
        }
    }

    /** The live ones must not lie behind what the ledger had told. */
    private void awaitLive(Map<Integer, Long> offsets) {
        for (var waited = Duration.ZERO; waited.compareTo(LIVE_LAG) < 0; waited = waited.plus(A_MOMENT)) {
            var live = shadow.liveOffsets();
            if (offsets.entrySet().stream().allMatch(each -> live.getOrDefault(each.getKey(), 0L) >= each.getValue())) {
                return;
            }
            pause();
        }
        throw new RebuildFailedException("The live figures lie behind the ledger for more than 10 minutes");
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RebuildFailedException("The service was stopped", stopped);
        }
    }

    /** One snapshot shows the live ones at exactly the offsets it shows; nobody has to wait. */
    private ShadowRollup.Comparison check(Map<Integer, Long> offsets) {
        return snapshot.execute(status -> {
            topicGap.read(offsets, shadow.liveOffsets(), shadow::apply);
            return shadow.compare(SAMPLE);
        });
    }

    private ShadowRollup.Comparison replace(Map<Integer, Long> offsets) {
        // Most of the way without holding anybody up.
        var live = shadow.liveOffsets();
        topicGap.read(offsets, live, batch -> transaction.executeWithoutResult(status -> shadow.apply(batch)));
        return transaction.execute(status -> {
            shadow.holdLive();
            topicGap.read(live, shadow.liveOffsets(), shadow::apply);
            var comparison = shadow.compare(SAMPLE);
            shadow.replaceLive();
            return comparison;
        });
    }

    /** Written down now and then. */
    private final class Progress {
        private final UUID id;
        private long events;

        Progress(UUID id) {
            this.id = id;
        }

        void oneMore() {
            events++;
            if (events % EVENTS_PER_NOTE == 0) {
                write();
            }
        }

        void write() {
            rebuilds.progress(id, events);
        }
    }
}
