package vn.emc.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.emc.local.LocalPlatform;
import vn.emc.local.home.Home;

/** Stops everything. */
@Command(name = "down", description = "stop everything")
final class DownCommand implements Callable<Integer> {
    private final Terminal terminal = new Terminal();

    @Option(names = "--wipe", description = "forget all data, logs and passwords as well")
    private boolean wipe;

    @Override
    public Integer call() {
        Home home = Here.home();
        LocalPlatform platform = Here.platform(terminal);
        int stopped = platform.stop();
        terminal.say(stopped == 0 ? "EMC was not running." : "EMC is stopped.");
        if (wipe) {
            home.memory().forEach(this::forget);
        }
        return 0;
    }

    private void forget(Path path) {
        if (Files.exists(path)) {
            Home.delete(path);
            terminal.say("  removed       " + path);
        }
    }
}
