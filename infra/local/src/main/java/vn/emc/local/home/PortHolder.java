package vn.emc.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux's {@code /proc} tells this user. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<String> find(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(table -> inodes(table, port))
                .flatMap(inode -> holders("socket:[" + inode + "]"))
                .findFirst()
                .map(PortHolder::describe);
    }

    private static Stream<String> inodes(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        return lines(table).stream()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(columns -> columns.size() > 9)
                .filter(columns ->
                        columns.get(1).endsWith(suffix) && columns.get(3).equals(LISTENING))
                .map(columns -> columns.get(9));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Stream<Long> holders(String socket) {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> holds(pid, socket));
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException | UncheckedIOException somebodyElses) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String describe(long pid) {
        String command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(path -> Path.of(path).getFileName() + ", ")
                .orElse("");
        return "process " + pid + " (" + command + "see: ps -fp " + pid + ")";
    }
}
