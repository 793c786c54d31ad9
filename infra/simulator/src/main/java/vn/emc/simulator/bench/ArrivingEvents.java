package vn.emc.simulator.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.HdrHistogram.Histogram;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.platform.Indicators;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/** Whether reports keep up with what arrives, and how soon an accepted event shows in them. */
@RequiredArgsConstructor
final class ArrivingEvents {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final DateTimeFormatter YY_MM_DD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final PlatformSettings settings;
    private final List<SimulatedSite> sites;
    private final Indicators reports;
    private final Clock clock;
    private final AtomicInteger loads = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 90_000));

    /**
     * A load and what it left behind.
     *
     * @param lag how long the reports had to catch up when it ended
     */
    record KeepingUp(double perSecond, Duration lag) {}

    KeepingUp keepUp(double perSecond, Duration window) throws InterruptedException {
        var result = load(perSecond, window).join();
        var lag = new Lag(settings.reportingUrl(), Lag.DOSSIER_EVENTS).awaitNone(PATIENCE);
        if (!result.errors().isEmpty()) {
            throw new BenchException("events were refused: " + result.errors());
        }
        return new KeepingUp(result.perSecond(), lag);
    }

    /** From the answer to an event until the overview counts it, one event after the other, while others arrive too. */
    Histogram freshness(SimulatedSite probed, double perSecond, Duration window) throws InterruptedException {
        var times = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        var load = load(perSecond, window);
        var today = LocalDate.now(clock.withZone(Calendar.ZONE));
        var query = IndicatorQuery.between(today, today.plusDays(1)).filteredBy("site", probed.siteId());
        var system = new DossierSystem(loads.get(), probed, Faults.NONE);
        var calls = new SingleCalls(settings.publicUrl());
        var before = counted(query);
        for (var number = 1; !load.isDone(); number++) {
            var dossier = system.dossiers(today, 1, loads.get() * 1_000 + number, clock.instant())
                    .findFirst()
                    .orElseThrow();
            send(calls, probed, dossier.events().getFirst());
            var answered = System.nanoTime();
            while (counted(query) < before + number) {
                if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                    throw new BenchException("an event never showed in the reports");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            times.recordValue(System.nanoTime() - answered);
        }
        load.join();
        return times;
    }

    private static void send(SingleCalls calls, SimulatedSite site, SimulatedEvent event) throws InterruptedException {
        try {
            if (!calls.send(site, event, Shape.JSON_PASCAL).acknowledged()) {
                throw new BenchException("an event was refused");
            }
        } catch (IOException noAnswer) {
            throw new BenchException("an event got no answer", noAnswer);
        }
    }

    private long counted(IndicatorQuery query) throws InterruptedException {
        return reports.total(query).getOrDefault(Indicator.B1, Ratio.NOTHING).denominator();
    }

    private CompletableFuture<LoadResult> load(double perSecond, Duration window) {
        URI gateway = settings.publicUrl();
        var load = new Load("", gateway, CONNECTIONS, perSecond, WARM_UP, window);
        var day = YY_MM_DD.format(LocalDate.now(clock));
        var number = loads.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new LoadLoop(load)
                        .run(
                                connection -> new RequestTemplate(
                                        gateway, sites.get(connection % sites.size()), day, number, connection),
                                time -> {});
            } catch (IOException broken) {
                throw new BenchException("Nobody answers at " + gateway, broken);
            }
        });
    }
}
