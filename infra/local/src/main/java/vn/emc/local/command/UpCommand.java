package vn.emc.local.command;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.emc.local.LocalPlatform;
import vn.emc.local.Part;

/** Starts what does not run. */
@Command(name = "up", description = "start what does not run, and wait until all of it is ready")
final class UpCommand implements Callable<Integer> {
    private final Terminal terminal = new Terminal();

    @Option(names = "--only", split = ",", paramLabel = "part", description = "only these, such as postgres,kafka")
    private List<Part> only = List.of(Part.values());

    @Override
    public Integer call() {
        LocalPlatform platform = Here.platform(terminal);
        if (only.stream().allMatch(platform::isAlive)) {
            terminal.say("EMC is running already.");
        } else {
            start(platform);
        }
        Overview.of(platform).print(terminal);
        tellSignIn(platform);
        return 0;
    }

    /** Ctrl-C meanwhile stops what was started. */
    private void start(LocalPlatform platform) {
        long began = System.nanoTime();
        terminal.say("Starting EMC (data and logs: " + platform.setup().home().folder() + ")");
        var interrupted = new Thread(platform::abandonStart, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        platform.start(EnumSet.copyOf(only));
        Runtime.getRuntime().removeShutdownHook(interrupted);
        terminal.say("EMC is ready after %.1f s.".formatted((System.nanoTime() - began) / 1e9));
    }

    private void tellSignIn(LocalPlatform platform) {
        terminal.say("  Sign in at    " + platform.url());
        terminal.say("  as            admin, officer, operator.h56, operator.h42 or viewer");
        terminal.say("  passwords     " + platform.setup().home().credentials()
                + " (EMC_PASSWORD_ADMIN, EMC_PASSWORD_OFFICER, EMC_PASSWORD_OPERATOR_H56, …)");
        terminal.say("");
    }
}
