package vn.emc.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.ImportBench;
import vn.emc.simulator.bench.ReadingBench;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;

/** Rows per second of workbooks: read alone, and imported as a catalogue. */
@Command(
        name = "import",
        description =
                "Measures how fast workbooks are read, beside Apache POI, and catalogues imported, on this machine.",
        mixinStandardHelpOptions = true)
final class BenchImport implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "100000", description = "Rows that are read alone (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--services", defaultValue = "50000", description = "Services of the catalogue (${DEFAULT-VALUE}).")
    private int services;

    @Option(names = "--only-reading", description = "Import nothing; the platform need not run.")
    private boolean onlyReading;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var console = Simulated.console(spec);
        var lines = new ArrayList<>(new ReadingBench(rows, step -> console.say("… " + step)).run());
        if (!onlyReading) {
            lines.addAll(importing(console));
        }

        console.say("");
        lines.forEach(console::say);
        return 0;
    }

    private List<String> importing(Console console) throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var site = SiteRegister.of(settings).newSite(new Organisation("H56", "đo tốc độ import"));
        var imports = "/api/catalog/v1/sites/" + site.siteId() + "/service-imports";
        return new ImportBench(PlatformApi.as("admin", settings), imports, services, step -> console.say("… " + step))
                .run();
    }
}
