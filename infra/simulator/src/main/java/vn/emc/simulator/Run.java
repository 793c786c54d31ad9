package vn.emc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.sending.Today;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;

/** A steady load of dossiers, each told from its reception to its end, for as long as is asked. */
@Command(
        name = "run",
        description = "Sends dossiers at a steady rate, one call per event, and prints the truth of what was sent.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    private static final int BATCH = 200;
    private static final double EVENTS_PER_DOSSIER = 3.1;

    @Option(
            names = "--duration",
            defaultValue = "PT1M",
            description = "How long, as ISO-8601 duration (${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(names = "--rate", defaultValue = "50", description = "Events per second (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--connections", defaultValue = "16", description = "Connections at most (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--provinces",
            defaultValue = "10",
            description = "How many provinces take part (${DEFAULT-VALUE}).")
    private int provinces;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed tells the same stories (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--faults",
            defaultValue = "none",
            description = "What goes wrong in the field, such as lost=0.01,late=0.05, all or none (${DEFAULT-VALUE}).")
    private String faults = "";

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock = Clock.system(Calendar.ZONE);
    private final Truth truth = new Truth();

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var calls = new Today(new SingleCalls(settings.publicUrl()), truth, clock);
        send(console, calls, systems(settings));
        console.endProgress();
        console.say("%s events acknowledged, %s refused, %s without an answer. The truth of what was acknowledged:"
                .formatted(
                        Console.grouped(calls.acknowledged()),
                        Console.grouped(calls.refused()),
                        Console.grouped(calls.unanswered())));
        console.table(truth.total());
        return 0;
    }

    private List<DossierSystem> systems(PlatformSettings settings) throws InterruptedException {
        var today = LocalDate.now(clock);
        var register = SiteRegister.of(settings);
        var sites = register.oneStopSites(register.organisations("PROVINCE", provinces, today.toString()));
        var systems = new ArrayList<DossierSystem>();
        for (var site : sites) {
            systems.add(new DossierSystem(seed, site, Simulated.faults(faults)));
        }
        return systems;
    }

    private void send(Console console, Today calls, List<DossierSystem> systems) throws InterruptedException {
        long start = System.nanoTime();
        long number = 0;
        int firstNumber = 1000 + LocalTime.now(clock).toSecondOfDay() * 1000;
        try (var workers = new Workers(connections)) {
            for (int round = 0; System.nanoTime() - start < duration.toNanos(); round++) {
                var system = systems.get(round % systems.size());
                int first = firstNumber + round / systems.size() * BATCH;
                // far enough in the future that every story is told to its end
                var end = clock.instant().plus(Duration.ofDays(400));
                for (var dossier :
                        (Iterable<Dossier>) system.dossiers(LocalDate.now(clock), BATCH, first, end)::iterator) {
                    number++;
                    await(start, number);
                    if (System.nanoTime() - start >= duration.toNanos()) {
                        break;
                    }
                    workers.give(() -> calls.send(dossier, Simulated.faults(faults)));
                    console.progress("  %s events acknowledged".formatted(Console.grouped(calls.acknowledged())));
                }
            }
            workers.finish();
        }
    }

    /** Keeps to the rate, whatever the platform's answers take. */
    private void await(long start, long number) throws InterruptedException {
        long due = start + (long) (number * EVENTS_PER_DOSSIER / rate * 1e9);
        long wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
    }
}
