package vn.emc.simulator.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/**
 * Fills the quarantine of one site with events whose status is the site's own, repairs them by a map, and replays them:
 * a dry run, for real, and once more for real, which must accept nothing.
 */
public final class ReplayBench {
    private static final String QUARANTINE = "/api/ingest/v1/quarantine";
    private static final String REPLAYS = QUARANTINE + "/replays";
    private static final int OWN_STATUS = 90;
    private static final int STATUSES = 5;
    private static final int DAYS_AGO = 30;
    private static final int CONNECTIONS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    private final PlatformSettings settings;
    private final PlatformApi admin;
    private final SimulatedSite site;
    private final Consumer<String> progress;

    public ReplayBench(PlatformSettings settings, PlatformApi admin, SimulatedSite site, Consumer<String> progress) {
        this.settings = settings;
        this.admin = admin;
        this.site = site;
        this.progress = progress;
    }

    /** Measures; answers the lines of a table. */
    public List<String> run(int events) throws InterruptedException {
        progress.accept("filling the quarantine, %,d events".formatted(events));
        fill(events);
        var lines = new ArrayList<String>();

        progress.accept("dry run");
        var tried = replayed(true);
        require(tried, events);
        lines.add(timed("dry run", tried).line());

        progress.accept("replay");
        long start = System.nanoTime();
        var done = replayed(false);
        require(done, events);
        lines.add(timed("replay, accepted and durable", done).line());
        new Lag(settings.ingestUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        new Lag(settings.reportingUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        var counted = Duration.ofNanos(System.nanoTime() - start);
        lines.add(new Timed("replay, in ledger and figures", events, counted).line());

        progress.accept("the same replay once more");
        require(replayed(false), 0);
        return lines;
    }

    private void fill(int events) throws InterruptedException {
        var day = LocalDate.now(Calendar.ZONE).minusDays(DAYS_AGO);
        var measurement = new BulkMeasurement(settings.publicUrl(), false, CONNECTIONS);
        measurement.send(
                site,
                measurement.prepare(site, day, events, 1, event -> event.withStatus(OWN_STATUS + event.status())));
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (waiting() < events) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("only %d events reached the quarantine".formatted(waiting()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private long waiting() throws InterruptedException {
        return admin.get(QUARANTINE + "?size=1&site=" + site.siteId())
                .path("total")
                .asLong();
    }

    private JsonNode replayed(boolean dryRun) throws InterruptedException {
        var statuses = new HashMap<String, String>();
        for (var status = 0; status < STATUSES; status++) {
            statuses.put(String.valueOf(OWN_STATUS + status), String.valueOf(status));
        }
        var change = Map.of("field", "Status", "kind", "MAP", "values", statuses);
        var request = Map.of(
                "filter",
                Map.of("site", site.siteId()),
                "repair",
                Map.of("changes", List.of(change)),
                "dryRun",
                dryRun);
        var replay = admin.post(REPLAYS, request);
        var address = REPLAYS + "/" + replay.path("id").asLong();
        while (replay.path("state").asString().matches("WAITING|RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS);
            replay = admin.get(address);
        }
        return replay;
    }

    private static void require(JsonNode replay, int accepted) {
        if (!replay.path("state").asString().equals("SUCCEEDED")
                || replay.path("accepted").asLong() != accepted) {
            throw new BenchException("the replay ended as " + replay);
        }
    }

    private static Timed timed(String what, JsonNode replay) {
        var duration = Duration.between(
                OffsetDateTime.parse(replay.path("startedAt").asString()),
                OffsetDateTime.parse(replay.path("finishedAt").asString()));
        return new Timed(what, replay.path("accepted").asInt(), duration);
    }
}
