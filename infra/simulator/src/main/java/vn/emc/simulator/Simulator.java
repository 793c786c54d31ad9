package vn.emc.simulator;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.emc.simulator.platform.PlatformException;
import vn.emc.simulator.sending.SendingFailedException;
import vn.emc.simulator.world.IllegalFaultsException;

/** Plays ministries, provinces and their citizens against a running platform. */
@Command(
        name = "simulator",
        description = "Plays ministries, provinces and their citizens against a running platform.",
        subcommands = {Demo.class, Run.class, Bench.class},
        mixinStandardHelpOptions = true)
public final class Simulator {
    private Simulator() {}

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Simulator())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (!isPlain(problem)) {
                        throw problem;
                    }
                    command.getErr().println(problem.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
        System.exit(commands.execute(arguments));
    }

    /** Whether the message alone tells the reader what to do. */
    private static boolean isPlain(Exception problem) {
        return problem instanceof PlatformException
                || problem instanceof SendingFailedException
                || problem instanceof IllegalFaultsException;
    }
}
