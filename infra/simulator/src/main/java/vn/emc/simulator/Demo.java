package vn.emc.simulator;

import java.net.URI;
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
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.platform.Indicators;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.History;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.sending.Today;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.SimulatedSite;

/** A year of ministries and provinces, and the day of today, as a first look at the platform. */
@Command(
        name = "demo",
        description = "Sends a year of history and today's dossiers, and prints the headline indicators.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private static final double WORKING_DAYS = 250;
    private static final int CONNECTIONS = 3;
    private static final int SINGLE_CONNECTIONS = 16;
    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    @Option(
            names = "--provinces",
            defaultValue = "34",
            description = "How many provinces take part (${DEFAULT-VALUE}).")
    private int provinces;

    @Option(names = "--ministries", defaultValue = "12", description = "How many ministries (${DEFAULT-VALUE}).")
    private int ministries;

    @Option(
            names = "--dossiers",
            defaultValue = "120000",
            description = "About how many dossiers the year has, all sites together (${DEFAULT-VALUE}).")
    private int dossiers;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "The same seed tells the same year (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--faults",
            defaultValue = "all=0.003",
            description = "What goes wrong in the field, such as lost=0.01,late=0.05 or none (${DEFAULT-VALUE}).")
    private String faults = "";

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock = Clock.system(Calendar.ZONE);
    private final Truth truth = new Truth();

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var admin = PlatformApi.as("admin", settings);
        var today = LocalDate.now(clock);

        var sites = sites(settings, today);
        console.say("%d sites of %d provinces and %d ministries are ready to send."
                .formatted(sites.size(), provinces, ministries));
        var systems = sites.stream()
                .map(site -> new DossierSystem(seed, site, Simulated.faults(faults)))
                .toList();
        sendHistory(console, settings.publicUrl(), systems, today);
        sendToday(console, settings.publicUrl(), systems, today);
        show(console, settings, new Indicators(admin), today);
        return 0;
    }

    private List<SimulatedSite> sites(PlatformSettings settings, LocalDate today) throws InterruptedException {
        var register = SiteRegister.of(settings);
        var organisations = new ArrayList<>(register.organisations("PROVINCE", provinces, today.toString()));
        organisations.addAll(register.organisations("MINISTRY", ministries, today.toString()));
        return register.oneStopSites(organisations);
    }

    private void sendHistory(Console console, URI platform, List<DossierSystem> systems, LocalDate today)
            throws InterruptedException {
        long start = System.nanoTime();
        var history = new History(new BulkCalls(platform, true), truth, CONNECTIONS);
        var sent = history.send(
                systems,
                today.minusYears(1),
                today.minusDays(1),
                average(systems),
                clock.instant(),
                answer ->
                        console.progress("  a year of history: %s events".formatted(Console.grouped(answer.events()))));
        console.endProgress();
        console.say("Sent a year of history: %s dossiers, %s events in %s s (%s known already, %s put in quarantine)."
                .formatted(
                        Console.grouped(truth.dossiers()),
                        Console.grouped(sent.events()),
                        seconds(start),
                        Console.grouped(sent.duplicates()),
                        Console.grouped(sent.rejected())));
    }

    private void sendToday(Console console, URI platform, List<DossierSystem> systems, LocalDate today)
            throws InterruptedException {
        long start = System.nanoTime();
        var calls = new Today(new SingleCalls(platform), truth, clock);
        int firstNumber = firstNumber();
        double soFar = LocalTime.now(clock).toSecondOfDay()
                / (double) Duration.ofDays(1).toSeconds();
        try (var workers = new Workers(SINGLE_CONNECTIONS)) {
            for (var system : systems) {
                int count = 1 + (int) (system.dossiersOn(today, average(systems)) * soFar);
                for (var dossier : (Iterable<vn.emc.simulator.world.Dossier>)
                        system.dossiers(today, count, firstNumber, clock.instant())::iterator) {
                    workers.give(() -> {
                        calls.send(dossier, Simulated.faults(faults));
                        console.progress("  today: %s events".formatted(Console.grouped(calls.acknowledged())));
                    });
                }
            }
            workers.finish();
        }
        console.endProgress();
        console.say("Sent today's dossiers one by one: %s events in %s s (%s refused, %s without an answer)."
                .formatted(
                        Console.grouped(calls.acknowledged()),
                        seconds(start),
                        Console.grouped(calls.refused()),
                        Console.grouped(calls.unanswered())));
    }

    private void show(Console console, PlatformSettings settings, Indicators indicators, LocalDate today)
            throws InterruptedException {
        var year = IndicatorQuery.between(today.minusYears(1), today);
        long start = System.nanoTime();
        boolean caughtUp = indicators.await(
                year,
                truth.dossiers(),
                CATCH_UP,
                counted -> console.progress("  counted %s dossiers".formatted(Console.grouped(counted))));
        console.endProgress();
        if (!caughtUp) {
            console.say("The reports have not caught up within %d minutes; see ./emc logs."
                    .formatted(CATCH_UP.toMinutes()));
            return;
        }
        var counted = indicators.total(year);
        console.say("The reports caught up after %s s. The year until today:".formatted(seconds(start)));
        console.say("");
        console.table(counted);
        console.say("");
        if (counted.equals(truth.total())) {
            console.say("These are exactly the numbers that were sent, to the last dossier.");
        } else {
            console.say("Dossiers sent before this demo are counted too; this demo alone sent:");
            console.table(truth.total());
        }
        console.say("");
        console.say("Sign in at %s as admin, officer, operator.h56, operator.h42 or viewer;"
                .formatted(settings.publicUrl()));
        console.say("the passwords are in %s.".formatted(settings.credentials()));
    }

    private double average(List<DossierSystem> systems) {
        return dossiers / WORKING_DAYS / systems.size() / Simulated.AVERAGE_VOLUME;
    }

    /** Another demo on the same day sends other dossiers. */
    private int firstNumber() {
        return 1000 + LocalTime.now(clock).toSecondOfDay() * 100;
    }

    private static String seconds(long start) {
        return "%.1f".formatted((System.nanoTime() - start) / 1e9);
    }
}
