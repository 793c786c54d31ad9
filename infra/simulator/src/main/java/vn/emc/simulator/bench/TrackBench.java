package vn.emc.simulator.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/** How many page views a second the gateway takes, and what dossier events notice of page views beside them. */
public final class TrackBench {
    private static final DateTimeFormatter YY_MM_DD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final int BESIDE_CONNECTIONS = 64;
    private static final String ALONE = "dossiers at %,.0f/s alone";
    private static final String BESIDE = "dossiers at %,.0f/s beside page views";

    private final PlatformSettings settings;
    private final List<SimulatedSite> sites;
    private final TrackPlan plan;
    private final Consumer<String> progress;
    private final Clock clock = Clock.system(Calendar.ZONE);
    private final Lag ledger;
    private final Lag figures;
    private final AtomicInteger run;

    /** Nothing is sent anywhere but to the platform of {@code settings}, which must be on this machine. */
    public TrackBench(PlatformSettings settings, List<SimulatedSite> sites, TrackPlan plan, Consumer<String> progress) {
        if (!List.of("127.0.0.1", "localhost").contains(settings.publicUrl().getHost())) {
            throw new BenchException("The bench loads only this machine (127.0.0.1), not " + settings.publicUrl());
        }
        this.settings = settings;
        this.sites = sites;
        this.plan = plan;
        this.progress = progress;
        this.ledger = new Lag(settings.ingestUrl(), Lag.DOSSIER_EVENTS);
        this.figures = new Lag(settings.reportingUrl(), Lag.PAGE_EVENTS);
        this.run = new AtomicInteger(LocalTime.now(clock).toSecondOfDay());
    }

    public CollectReport run() throws InterruptedException {
        var rows = new ArrayList<CollectReport.Row>();
        heat();
        rows.add(one(hits("page views, gateway", 0), false));
        rows.add(one(hits("page views at %,.0f/s".formatted(plan.hits()), plan.hits()), false));
        for (var round = 0; round < plan.rounds(); round++) {
            rows.add(one(dossiers(ALONE.formatted(plan.dossiers())), true));
            rows.add(beside());
        }
        return new CollectReport(clock.instant(), rows);
    }

    /** The middle of the rounds' 99th percentiles, beside page views and alone, and of what processors were left. */
    public String verdict(CollectReport report) {
        var alone = ALONE.formatted(plan.dossiers());
        var beside = BESIDE.formatted(plan.dossiers());
        var p99Alone = median(report, alone, CollectReport.Row::p99);
        var p99Beside = median(report, beside, CollectReport.Row::p99);
        return "p99 of dossier events: %.2f ms alone, %.2f ms beside %,.0f page views/s: a factor of %.2f (idle processors: %.2f and %.2f)"
                .formatted(
                        p99Alone,
                        p99Beside,
                        plan.hits(),
                        p99Beside / p99Alone,
                        median(report, alone, CollectReport.Row::idleProcessors),
                        median(report, beside, CollectReport.Row::idleProcessors));
    }

    private static double median(CollectReport report, String name, ToDoubleFunction<CollectReport.Row> value) {
        var sorted = report.rows().stream()
                .filter(row -> row.name().equals(name))
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private Load hits(String name, double perSecond) {
        return new Load(name, settings.publicUrl(), plan.connections(), perSecond, plan.warmUp(), plan.window());
    }

    private Load dossiers(String name) {
        return new Load(name, settings.publicUrl(), BESIDE_CONNECTIONS, plan.dossiers(), plan.warmUp(), plan.window());
    }

    private void heat() throws InterruptedException {
        var url = settings.publicUrl();
        var half = plan.heating().dividedBy(2);
        one(new Load("heating up, page views", url, plan.connections(), 0, Duration.ZERO, half), false);
        one(new Load("heating up, dossiers", url, BESIDE_CONNECTIONS, 0, Duration.ZERO, half), true);
    }

    private CollectReport.Row one(Load load, boolean ofDossiers) throws InterruptedException {
        say(load);
        var cpu = new CpuWindow(cpu());
        try {
            var result = new LoadLoop(load).run(ofDossiers ? events(load) : views(load), cpu);
            return row(load, result, cpu.perEvent(result.latencies().getTotalCount()), cpu.idle());
        } catch (IOException broken) {
            throw new BenchException("Nobody answers at " + load.target(), broken);
        }
    }

    /** Dossier events and, from another thread, page views. What processes use of either cannot be told apart. */
    private CollectReport.Row beside() throws InterruptedException {
        var background = hits("page views beside dossiers", plan.hits());
        var load = dossiers(BESIDE.formatted(plan.dossiers()));
        say(load);
        var cpu = new CpuWindow(cpu());
        try (var threads = Executors.newSingleThreadExecutor()) {
            var other = threads.submit(() -> new LoadLoop(background).run(views(background), time -> {}));
            var result = new LoadLoop(load).run(events(load), cpu);
            var views = other.get();
            progress.accept("  beside it %,.0f page views/s, errors %s".formatted(views.perSecond(), views.errors()));
            return row(load, result, Map.of(), cpu.idle());
        } catch (IOException | ExecutionException broken) {
            throw new BenchException("Nobody answers at " + load.target(), broken);
        }
    }

    private CollectReport.Row row(Load load, LoadResult result, Map<String, Double> perEvent, double idle)
            throws InterruptedException {
        return new CollectReport.Row(
                load.name(),
                load.connections(),
                result.perSecond(),
                result.milliseconds(50),
                result.milliseconds(99),
                result.milliseconds(99.9),
                result.errors(),
                perEvent,
                idle,
                ledger.awaitNone(CATCH_UP).toMillis() / 1e3,
                figures.awaitNone(CATCH_UP).toMillis() / 1e3);
    }

    private void say(Load load) {
        progress.accept("%s, %d connections, %d s"
                .formatted(
                        load.name(),
                        load.connections(),
                        load.warmUp().plus(load.window()).toSeconds()));
    }

    private IntFunction<Requests> views(Load load) {
        return number -> new HitTemplate(load.target(), sites.get(number % sites.size()), number);
    }

    private IntFunction<Requests> events(Load load) {
        var day = YY_MM_DD.format(LocalDate.now(clock));
        var number = run.incrementAndGet();
        return connection ->
                new RequestTemplate(load.target(), sites.get(connection % sites.size()), day, number, connection);
    }

    private CpuWatch cpu() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("gateway", settings.publicUrl().getPort());
        ports.put("ingest", settings.ingestUrl().getPort());
        ports.put("broker", Integer.valueOf(settings.kafkaBootstrap().replaceFirst(".*:", "")));
        ports.put("reporting", settings.reportingUrl().getPort());
        ports.put("postgres", settings.postgresPort());
        return CpuWatch.of(ports);
    }
}
