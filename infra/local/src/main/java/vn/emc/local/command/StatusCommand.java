package vn.emc.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs. */
@Command(name = "status", description = "show what runs; exit code 1 unless everything does")
final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var terminal = new Terminal();
        Overview overview = Overview.of(Here.platform(terminal));
        overview.print(terminal);
        return overview.isComplete() ? 0 : 1;
    }
}
