package vn.emc.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.home.Home;

/** Starts processes that go on when this one ends: in a session of their own, writing to their own log. */
public final class Launcher {
    private final Home home;
    private final RunFolder run;

    public Launcher(Home home) {
        this.home = home;
        this.run = new RunFolder(home);
    }

    public Child launch(Part part, Launch launch, int port) {
        Path log = freshLog(part);
        var builder = new ProcessBuilder(inOwnSession(launch.command()))
                .directory(launch.folder().toFile())
                .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Process process = builder.start();
            String started = ProcessIdentity.of(process.pid())
                    .map(ProcessIdentity::started)
                    .orElse("ended at once");
            var child = new ChildRecord(part, process.pid(), started, port, log);
            run.write(child);
            return new Child(child, process);
        } catch (IOException e) {
            throw new PlatformException("Cannot start " + part.title() + ": " + e.getMessage(), e);
        }
    }

    private Path freshLog(Part part) {
        Path log = home.logs().resolve(part.id() + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part.id() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.createFile(log);
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + log + ": " + e.getMessage(), e);
        }
    }

    /** Ctrl-C and a closed terminal reach only this process, which then stops the others in order. */
    private static List<String> inOwnSession(List<String> command) {
        List<String> all = new ArrayList<>();
        Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .ifPresent(all::add);
        all.addAll(command);
        return all;
    }
}
