package vn.emc.simulator;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.FuzzBench;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;

/** Requests no sender should send, and whether any of them did harm. */
@Command(
        name = "fuzz",
        description = "Sends mutated requests to the collecting addresses and accounts for every event that was taken.",
        mixinStandardHelpOptions = true)
final class BenchFuzz implements Callable<Integer> {
    @Option(names = "--requests", defaultValue = "100000", description = "How many (${DEFAULT-VALUE}).")
    private long requests;

    @Option(
            names = "--seed",
            description = "Makes the same requests again, for the same sites; the default is the time.")
    private long seed = System.currentTimeMillis();

    @Option(
            names = "--first",
            defaultValue = "0",
            description = "Number of the first request, to repeat one that failed (${DEFAULT-VALUE}).")
    private long first;

    @Option(names = "--connections", defaultValue = "32", description = "At the same time (${DEFAULT-VALUE}).")
    private int connections;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var register = SiteRegister.of(settings);
        var single = register.newSite(new Organisation("H56", "thử ngẫu nhiên, từng sự kiện"));
        var batched = register.newSite(new Organisation("H56", "thử ngẫu nhiên, theo lô"));
        console.say("Seed " + seed);

        var findings = new FuzzBench(settings, single, batched, console::say).run(seed, first, requests, connections);

        findings.forEach(console::say);
        console.say(findings.isEmpty() ? "Nothing was found." : findings.size() + " findings, seed " + seed);
        return findings.isEmpty() ? 0 : 1;
    }
}
