package vn.emc.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the platform, which is started if it does not run. */
@Command(name = "bench", description = "measure the platform: collect")
final class BenchCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        new UpCommand().call();
        return DemoCommand.simulate("bench", arguments);
    }
}
