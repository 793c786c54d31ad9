package vn.emc.simulator;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.ReplayBench;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;

/** Events per second from the quarantine into the ledger and the indicators. */
@Command(
        name = "replay",
        description = "Measures how fast events in quarantine are repaired and sent again, on this machine.",
        mixinStandardHelpOptions = true)
final class BenchReplay implements Callable<Integer> {
    @Option(names = "--events", defaultValue = "300000", description = "Events in quarantine (${DEFAULT-VALUE}).")
    private int events;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var site = SiteRegister.of(settings).newSite(new Organisation("H56", "đo tốc độ gửi lại"));
        var lines = new ReplayBench(settings, PlatformApi.as("admin", settings), site, step -> console.say("… " + step))
                .run(events);

        console.say("");
        lines.forEach(console::say);
        return 0;
    }
}
