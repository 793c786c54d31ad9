package vn.emc.local.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.emc.local.PlatformException;

/** What {@code ./emc} runs after it has built everything. */
@Command(
        name = "emc",
        description = "EMC on one machine",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TrainCommand.class,
            DemoCommand.class,
            BenchCommand.class
        })
public final class Emc {
    private Emc() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Emc())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Emc::explain)
                .execute(arguments));
    }

    /** What is known to happen is told in words; anything else is a defect, and goes on with its trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (!(failure instanceof PlatformException)) {
            err.println();
            err.println("This is a defect of ./emc. Please report it with the trace that follows:");
            err.flush();
            throw failure;
        }
        err.println();
        err.println(failure.getMessage());
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
