package vn.emc.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.emc.simulator.bench.ReportsBench;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.world.Calendar;

/** How fast reports answer and are rebuilt, whatever the ledger holds. */
@Command(
        name = "reports",
        description = {
            "Measures how fast reports answer, follow what arrives and are rebuilt, beside SQL over all events.",
            "Fills the ledger, which cannot forget: needs a platform of its own (EMC_HOME) with nothing in it, and about"
                    + " 3 GB of disk for a million dossiers."
        },
        mixinStandardHelpOptions = true)
final class BenchReports implements Callable<Integer> {
    private static final int SITES = 100;

    @Option(
            names = "--dossiers",
            defaultValue = "10000000",
            description = "Dossiers of three events each; all is measured at a tenth of them too (${DEFAULT-VALUE}).")
    private long dossiers;

    @Option(
            names = "--window",
            defaultValue = "PT30S",
            description = "How long events arrive, at each rate (${DEFAULT-VALUE}).")
    private Duration window = Duration.ZERO;

    @Option(names = "--verify", description = "Compare every figure with one computed from the raw ledger.")
    private boolean verify;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = PlatformSettings.from(System.getenv());
        var console = Simulated.console(spec);
        var register = SiteRegister.of(settings);
        var today = LocalDate.now(Calendar.ZONE).toString();
        var organisations = new ArrayList<>(register.organisations("PROVINCE", SITES, "2025-01-01"));
        organisations.addAll(register.organisations("MINISTRY", SITES, today));
        console.say("… registering %d sites".formatted(organisations.size()));
        var sites = register.oneStopSites(organisations);
        var report = new ReportsBench(
                        settings,
                        PlatformApi.as("admin", settings),
                        Simulated.ledger(settings),
                        sites,
                        step -> console.progress("… " + step))
                .run(dossiers, window, verify);

        console.endProgress();
        report.table().forEach(console::say);
        console.say("");
        var home = settings.credentials().toAbsolutePath().getParent();
        console.say("Written to " + report.write((home == null ? Path.of(".emc") : home).resolve("bench")));
        return 0;
    }
}
