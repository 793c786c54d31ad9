package vn.emc.simulator.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import vn.emc.simulator.platform.PlatformApi;

/** Has all states and cells made again from the ledger, and waits for it. */
@RequiredArgsConstructor
final class RebuildRun {
    private static final String REBUILDS = "/api/reports/v1/rebuilds";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PlatformApi admin;

    /**
     * What a run took.
     *
     * @param folding until the last event of the ledger was applied; the rest is comparing and replacing
     */
    record Outcome(long events, Duration folding, Duration whole) {
        double perSecond() {
            return events / (whole.toNanos() / 1e9);
        }
    }

    /** @param progress is told how many events are applied */
    Outcome replace(LongConsumer progress) throws InterruptedException {
        var address = REBUILDS + "/"
                + admin.post(REBUILDS, Map.of("mode", "replace")).path("id").asString();
        var start = System.nanoTime();
        var applied = 0L;
        var folding = Duration.ZERO;
        var view = admin.get(address);
        while (view.path("state").asString().equals("RUNNING")) {
            var now = view.path("events").asLong();
            if (now > applied) {
                applied = now;
                folding = Duration.ofNanos(System.nanoTime() - start);
                progress.accept(now);
            }
            Thread.sleep(BETWEEN_LOOKS);
            view = admin.get(address);
        }
        if (!view.path("state").asString().equals("SUCCEEDED")) {
            throw new BenchException("the rebuild ended as " + view);
        }
        var whole = Duration.between(
                OffsetDateTime.parse(view.path("startedAt").asString()),
                OffsetDateTime.parse(view.path("finishedAt").asString()));
        return new Outcome(view.path("events").asLong(), folding, whole);
    }
}
