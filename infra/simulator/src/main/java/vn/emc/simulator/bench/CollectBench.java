package vn.emc.simulator.bench;

import java.io.IOException;
import java.net.URI;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/** The whole measurement of collecting events, one load after the other, each with the platform caught up before. */
public final class CollectBench {
    private static final DateTimeFormatter YY_MM_DD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final int BULK_DAYS_AGO = 40;

    private final PlatformSettings settings;
    private final List<SimulatedSite> sites;
    private final CollectPlan plan;
    private final Consumer<String> progress;
    private final Clock clock = Clock.system(Calendar.ZONE);
    private final Lag ledger;
    private final Lag reporting;
    private final AtomicInteger run;
    private final AtomicInteger bulkLoads = new AtomicInteger();
    private final int firstNumber;

    /** Nothing is sent anywhere but to the platform of {@code settings}, which must be on this machine. */
    public CollectBench(
            PlatformSettings settings, List<SimulatedSite> sites, CollectPlan plan, Consumer<String> progress) {
        for (var target : List.of(settings.publicUrl(), settings.ingestUrl())) {
            if (!List.of("127.0.0.1", "localhost").contains(target.getHost())) {
                throw new BenchException("The bench loads only this machine (127.0.0.1), not " + target);
            }
        }
        this.settings = settings;
        this.sites = sites;
        this.plan = plan;
        this.progress = progress;
        this.ledger = new Lag(settings.ingestUrl(), Lag.DOSSIER_EVENTS);
        this.reporting = new Lag(settings.reportingUrl(), Lag.DOSSIER_EVENTS);
        int second = LocalTime.now(clock).toSecondOfDay();
        this.run = new AtomicInteger(second);
        this.firstNumber = second * 10_000;
    }

    public CollectReport run() throws InterruptedException {
        var rows = new ArrayList<CollectReport.Row>();
        rows.add(broker());
        heat();
        for (var load : plan.loads(settings.publicUrl(), settings.ingestUrl())) {
            rows.add(single(load));
        }
        for (boolean gzip : new boolean[] {false, true}) {
            rows.add(bulk("bulk, gateway", settings.publicUrl(), gzip));
        }
        rows.add(bulk("bulk, ingest", settings.ingestUrl(), false));
        return new CollectReport(clock.instant(), rows);
    }

    private CollectReport.Row broker() throws InterruptedException {
        progress.accept("ProducerPerformance, %,d records of 500 bytes, acks=all".formatted(plan.brokerRecords()));
        var cpu = cpu();
        cpu.start();
        var outcome = new BrokerMeasurement(settings.kafkaBootstrap()).run(plan.brokerRecords());
        return new CollectReport.Row(
                "broker's ProducerPerformance",
                1,
                outcome.perSecond(),
                outcome.p50(),
                outcome.p99(),
                outcome.p999(),
                Map.of(),
                cpu.perEvent(plan.brokerRecords()),
                cpu.idle(),
                0,
                0);
    }

    /** Until the compilers of four processes have done their work, they take more of the CPU than the events. */
    private void heat() throws InterruptedException {
        for (var load : plan.heating(settings.publicUrl(), settings.ingestUrl())) {
            single(load);
        }
    }

    private CollectReport.Row single(Load load) throws InterruptedException {
        progress.accept("%s, %d connections, %d s"
                .formatted(
                        load.name(),
                        load.connections(),
                        load.warmUp().plus(load.window()).toSeconds()));
        var cpu = new CpuWindow(cpu());
        var day = YY_MM_DD.format(LocalDate.now(clock));
        try {
            var number = run.incrementAndGet();
            var result = new LoadLoop(load).run(connection -> requests(load, day, number, connection), cpu);
            return new CollectReport.Row(
                    load.name(),
                    load.connections(),
                    result.perSecond(),
                    result.milliseconds(50),
                    result.milliseconds(99),
                    result.milliseconds(99.9),
                    result.errors(),
                    cpu.perEvent(result.latencies().getTotalCount()),
                    cpu.idle(),
                    ledger.awaitNone(CATCH_UP).toMillis() / 1e3,
                    reporting.awaitNone(CATCH_UP).toMillis() / 1e3);
        } catch (IOException broken) {
            throw new BenchException("Nobody answers at " + load.target(), broken);
        }
    }

    private RequestTemplate requests(Load load, String day, int number, int connection) {
        return new RequestTemplate(load.target(), sites.get(connection % sites.size()), day, number, connection);
    }

    private CollectReport.Row bulk(String name, URI target, boolean gzip) throws InterruptedException {
        progress.accept("%s, gzip %s, %,d events".formatted(name, gzip ? "on" : "off", plan.bulkEvents()));
        var measurement = new BulkMeasurement(target, gzip, plan.bulkConnections());
        // a first call of each kind warms the path up
        measurement.run(sites.getFirst(), nextDay(), plan.bulkEvents() / 10, firstNumber);
        var cpu = cpu();
        var prepared = measurement.prepare(sites.getFirst(), nextDay(), plan.bulkEvents(), firstNumber);
        cpu.start();
        var outcome = measurement.send(sites.getFirst(), prepared);
        return new CollectReport.Row(
                name + (gzip ? ", gzip" : ""),
                plan.bulkConnections(),
                outcome.perSecond(),
                0,
                0,
                0,
                outcome.rejected() == 0 ? Map.of() : Map.of("rejected", (int) outcome.rejected()),
                cpu.perEvent(outcome.events()),
                cpu.idle(),
                ledger.awaitNone(CATCH_UP).toMillis() / 1e3,
                reporting.awaitNone(CATCH_UP).toMillis() / 1e3);
    }

    /** Every load has a day of its own, so that no dossier is sent twice. */
    private LocalDate nextDay() {
        return LocalDate.now(clock).minusDays(BULK_DAYS_AGO + bulkLoads.incrementAndGet());
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
