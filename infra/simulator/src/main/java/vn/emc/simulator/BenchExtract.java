package vn.emc.simulator;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.ExtractBench;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;

/** How long it takes to extract a site's dossiers for a reconciliation. */
@Command(
        name = "extract",
        description = {
            "Measures how long the extract of a site's dossiers for a reconciliation takes.",
            "Fills the ledger, which cannot forget: needs a platform of its own (EMC_HOME) with nothing in it."
        },
        mixinStandardHelpOptions = true)
final class BenchExtract implements Callable<Integer> {
    private static final String UNIT = "H56";

    @Option(
            names = "--dossiers",
            defaultValue = "1000000",
            description = "Dossiers of three events each (${DEFAULT-VALUE}).")
    private long dossiers;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var site = SiteRegister.of(settings).newSite(new Organisation(UNIT, "đo trích xuất"));
        var lines = new ExtractBench(
                        settings,
                        Simulated.ledger(settings),
                        site,
                        "operator.h56",
                        step -> console.progress("… " + step))
                .run(dossiers);
        console.endProgress();
        lines.forEach(console::say);
        return 0;
    }
}
