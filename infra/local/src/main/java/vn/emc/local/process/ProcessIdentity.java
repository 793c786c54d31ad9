package vn.emc.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process and its start time, so that a later process with the same number is not taken for it.
 *
 * @param started boot and clock tick on Linux, elsewhere the instant that Java knows
 */
public record ProcessIdentity(long pid, String started) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** The process that has this number now, unless it has ended. */
    public static Optional<ProcessIdentity> of(long pid) {
        return startOf(pid).map(started -> new ProcessIdentity(pid, started));
    }

    /** Whether this very process runs; one that has ended but was not collected by its parent does not. */
    public boolean isAlive() {
        return startOf(pid).filter(started::equals).isPresent();
    }

    private static Optional<String> startOf(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.isReadable(BOOT) ? startOnLinux(stat) : startElsewhere(pid);
    }

    private static Optional<String> startOnLinux(Path stat) {
        try {
            String text = Files.readString(stat);
            List<String> fields =
                    List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
            boolean ended = fields.getFirst().equals("Z") || fields.getFirst().equals("X");
            return ended ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + ":" + fields.get(19));
        } catch (IOException noSuchProcess) {
            return Optional.empty();
        }
    }

    private static Optional<String> startElsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString);
    }
}
