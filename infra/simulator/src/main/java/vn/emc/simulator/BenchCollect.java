package vn.emc.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.CollectBench;
import vn.emc.simulator.bench.CollectPlan;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.world.Calendar;

/** Events per second, latency and CPU of collecting, beside the broker's own tool. */
@Command(
        name = "collect",
        description = "Measures how many events per second the platform takes, singly and in bulk, on this machine.",
        mixinStandardHelpOptions = true)
final class BenchCollect implements Callable<Integer> {
    private static final int SITES = 16;

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "16,64,256",
            description = "Connections of the single loads (${DEFAULT-VALUE}).")
    private List<Integer> connections = List.of();

    @Option(
            names = "--heating",
            defaultValue = "PT40S",
            description = "Load on each way before anything is measured (${DEFAULT-VALUE}).")
    private Duration heating = Duration.ZERO;

    @Option(names = "--warm-up", defaultValue = "PT5S", description = "Before each measurement (${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ZERO;

    @Option(names = "--window", defaultValue = "PT15S", description = "Each measurement (${DEFAULT-VALUE}).")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--rate",
            defaultValue = "8000",
            description = "Events per second of the load at a steady rate; 0 leaves it out (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--bulk-events", defaultValue = "300000", description = "Events of a bulk load (${DEFAULT-VALUE}).")
    private int bulkEvents;

    @Option(
            names = "--bulk-connections",
            defaultValue = "4",
            description = "Connections of a bulk load (${DEFAULT-VALUE}).")
    private int bulkConnections;

    @Option(
            names = "--broker-records",
            defaultValue = "1000000",
            description = "Records of the broker's own tool (${DEFAULT-VALUE}).")
    private long brokerRecords;

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

        var plan =
                new CollectPlan(heating, connections, warmUp, window, rate, brokerRecords, bulkEvents, bulkConnections);
        var report = new CollectBench(settings, sites, plan, step -> console.say("… " + step)).run();

        console.say("");
        report.table().forEach(console::say);
        console.say("");
        console.say("Written to " + report.write((home == null ? Path.of(".emc") : home).resolve("bench"), "collect"));
        return 0;
    }
}
