package vn.emc.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.TrackBench;
import vn.emc.simulator.bench.TrackPlan;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.world.Calendar;

/** Page views per second and their CPU, and the latency of dossier events beside them. */
@Command(
        name = "track",
        description =
                "Measures how many page views per second the platform takes, and what dossier events notice of them,"
                        + " on this machine.",
        mixinStandardHelpOptions = true)
final class BenchTrack implements Callable<Integer> {
    private static final int SITES = 16;

    @Option(
            names = "--connections",
            defaultValue = "64",
            description = "Connections of the page views (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--heating",
            defaultValue = "PT24S",
            description = "Load before anything is measured (${DEFAULT-VALUE}).")
    private Duration heating = Duration.ZERO;

    @Option(names = "--warm-up", defaultValue = "PT2S", description = "Before each measurement (${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ZERO;

    @Option(names = "--window", defaultValue = "PT6S", description = "Each measurement (${DEFAULT-VALUE}).")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--hits",
            defaultValue = "2000",
            description = "Page views per second beside dossier events (${DEFAULT-VALUE}).")
    private double hits;

    @Option(
            names = "--dossiers",
            defaultValue = "500",
            description = "Dossier events per second beside page views (${DEFAULT-VALUE}).")
    private double dossiers;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often dossier events are measured alone and beside page views (${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var home = settings.credentials().toAbsolutePath().getParent();
        var register = SiteRegister.of(settings);
        var today = LocalDate.now(Calendar.ZONE).toString();
        var sites = register.oneStopSites(register.organisations("PROVINCE", SITES, today));

        var plan = new TrackPlan(heating, connections, warmUp, window, hits, dossiers, rounds);
        var bench = new TrackBench(settings, sites, plan, step -> console.say("… " + step));
        var report = bench.run();

        console.say("");
        report.table().forEach(console::say);
        console.say("");
        console.say(bench.verdict(report));
        console.say("Written to " + report.write((home == null ? Path.of(".emc") : home).resolve("bench"), "track"));
        return 0;
    }
}
