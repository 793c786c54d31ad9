package vn.emc.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import vn.emc.local.LocalPlatform;
import vn.emc.local.Part;
import vn.emc.local.home.Home;
import vn.emc.simulator.platform.Indicators;
import vn.emc.simulator.platform.Organisation;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.platform.SiteRegister;
import vn.emc.simulator.world.SimulatedSite;

/** The running platform in a temporary folder, and the ways to it. */
final class Platform implements AutoCloseable {
    /** Names the home of a platform that runs already, on the ports of this environment; it is left running. */
    private static final String RUNNING = "emc.e2e.home";

    private final Path folder;
    private final LocalPlatform local;
    private final PlatformSettings settings;
    private final boolean own;

    private Platform(Path folder, LocalPlatform local, boolean own) {
        this.folder = folder;
        this.local = local;
        this.settings = PlatformSettings.from(local.environment());
        this.own = own;
    }

    static Platform start() {
        var running = System.getProperty(RUNNING, "");
        if (!running.isEmpty()) {
            var folder = Path.of(running).toAbsolutePath();
            return new Platform(folder, LocalPlatform.builder().home(folder).build(), false);
        }
        try {
            var folder = Files.createTempDirectory("emc-e2e");
            var platform = new Platform(folder, LocalPlatform.in(folder), true);
            platform.local.start();
            return platform;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    LocalPlatform local() {
        return local;
    }

    PlatformSettings settings() {
        return settings;
    }

    URI url() {
        return settings.publicUrl();
    }

    /** Where everything the platform keeps lies. */
    Home home() {
        return new Home(folder);
    }

    PlatformApi as(String username) {
        return PlatformApi.as(username, settings);
    }

    Indicators indicatorsFor(String username) {
        return new Indicators(as(username));
    }

    /** A new site in key mode that may send at once. */
    SimulatedSite newSite(String organisation) throws InterruptedException {
        return SiteRegister.of(settings).newSite(new Organisation(organisation, "kiểm thử"));
    }

    Ledger ledger() {
        return new Ledger(local.jdbcUrl(Part.INGEST));
    }

    /** Waits for what needs a moment, and says what was waited for when it does not come. */
    static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        if (own) {
            local.close();
            keepLogs();
            Home.delete(folder);
        }
    }

    /** What the parts of the last run said, for whoever looks for the cause of a failure. */
    private void keepLogs() {
        var kept = Path.of("target", "platform-logs");
        Home.delete(kept);
        try (var logs = Files.list(home().logs())) {
            Files.createDirectories(kept);
            for (var file : logs.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
