package vn.emc.local.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.process.LogTail;

/** Shows what the parts print. */
@Command(name = "logs", description = "show the end of the logs")
final class LogsCommand implements Callable<Integer> {
    private final Terminal terminal = new Terminal();

    @Parameters(arity = "0..1", paramLabel = "service", description = "only this one, such as ingest or keycloak")
    private @Nullable String service;

    @Option(names = "-f", description = "go on with what is printed from now on, until Ctrl-C")
    private boolean follow;

    @Option(names = "-n", paramLabel = "lines", description = "how many lines (default: ${DEFAULT-VALUE})")
    private int lines = 50;

    @Override
    public Integer call() throws InterruptedException {
        List<Part> parts = parts();
        for (Part part : parts) {
            LogTail.last(log(part), lines).forEach(line -> print(parts, part, line));
        }
        if (follow) {
            new LogFollower(parts, this::log, (part, line) -> print(parts, part, line)).run();
        }
        return 0;
    }

    private void print(List<Part> parts, Part part, String line) {
        terminal.say(parts.size() == 1 ? line : "%-14s | %s".formatted(part.id(), line));
    }

    private Path log(Part part) {
        return Here.home().logs().resolve(part.id() + ".log");
    }

    private List<Part> parts() {
        String name = service;
        if (name == null) {
            return List.of(Part.values());
        }
        return List.of(Part.named(name)
                .orElseThrow(() -> new PlatformException("There is no " + name + "; there are "
                        + String.join(
                                ", ", Arrays.stream(Part.values()).map(Part::id).toList()))));
    }
}
