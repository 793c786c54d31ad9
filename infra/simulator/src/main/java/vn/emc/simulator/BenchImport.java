package vn.emc.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.AccountBench;
import vn.emc.simulator.bench.ImportBench;
import vn.emc.simulator.bench.ReadingBench;
import vn.emc.simulator.platform.Credentials;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;

/** Rows per second of workbooks: read alone, and imported as a catalogue and as a list of accounts. */
@Command(
        name = "import",
        description =
                "Measures how fast workbooks are read, beside Apache POI, and catalogues and account lists imported, on this machine.",
        mixinStandardHelpOptions = true)
final class BenchImport implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "100000", description = "Rows that are read alone (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--services", defaultValue = "50000", description = "Services of the catalogue (${DEFAULT-VALUE}).")
    private int services;

    @Option(names = "--accounts", defaultValue = "1000000", description = "Accounts of the list (${DEFAULT-VALUE}).")
    private int accounts;

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
        var admin = PlatformApi.as("admin", settings);
        Consumer<String> progress = step -> console.say("… " + step);
        var lines = new ArrayList<>(new ImportBench(
                        admin, "/api/catalog/v1/sites/" + site.siteId() + "/service-imports", services, progress)
                .run());
        var database = new AccountBench.DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/emc_account",
                "emc_account",
                Credentials.read(settings.credentials()).value("EMC_DB_PASSWORD_ACCOUNT"));
        lines.addAll(new AccountBench(
                        admin, "/api/accounts/v1/sites/" + site.siteId() + "/imports", database, accounts, progress)
                .run());
        return lines;
    }
}
