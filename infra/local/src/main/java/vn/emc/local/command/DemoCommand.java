package vn.emc.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts everything and fills it with a year of made-up dossiers. */
@Command(name = "demo", description = "start everything and send a year of sample data")
final class DemoCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        new UpCommand().call();
        return simulate("demo", arguments);
    }

    static int simulate(String what, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(what));
        all.addAll(arguments);
        return new Simulation(Here.platform(new Terminal())).run(all);
    }
}
