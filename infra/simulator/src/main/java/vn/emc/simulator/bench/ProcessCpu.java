package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** CPU time of the process that listens on a port, with its children; from Linux's {@code /proc}. */
final class ProcessCpu {
    private static final Path PROC = Path.of("/proc");
    private static final List<String> SOCKET_TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEXADECIMAL = 16;
    /** Positions behind the name in a thread's line. */
    private static final int USER = 11;

    private static final int KERNEL = 12;
    /** Positions in the machine's line: nothing to do, and nothing to do but wait for a disk. */
    private static final int IDLE = 4;

    private static final int WAITING = 5;

    /** Linux counts in hundredths of a second towards user space, whatever its own clock is. */
    private static final long MILLIS_PER_TICK = 10;

    private ProcessCpu() {}

    /** The process listening on {@code port}, if this user may see it. */
    static OptionalLong listeningOn(int port) {
        var sockets = new HashSet<String>();
        for (var table : SOCKET_TABLES) {
            sockets.addAll(socketsListeningOn(port, Path.of(table)));
        }
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holdsOneOf(sockets, pid))
                .findFirst();
    }

    /** CPU time so far of the process and its children. */
    static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    /** CPU time so far of the process's threads whose names begin with {@code prefix}. */
    static Duration ofThreads(long pid, String prefix) {
        try (var threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.map(thread -> ofThread(thread.resolve("stat"), prefix))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException | UncheckedIOException notLinux) {
            return Duration.ZERO;
        }
    }

    /** The line of a thread: number, name in parentheses, state, and further on the ticks in user mode and in the kernel. */
    private static Duration ofThread(Path stat, String prefix) {
        try {
            var line = Files.readString(stat);
            var nameFrom = line.indexOf('(') + 1;
            var nameTo = line.lastIndexOf(')');
            if (!line.startsWith(prefix, nameFrom)) {
                return Duration.ZERO;
            }
            var rest = line.substring(nameTo + 2).split(" ", -1);
            return Duration.ofMillis((Long.parseLong(rest[USER]) + Long.parseLong(rest[KERNEL])) * MILLIS_PER_TICK);
        } catch (IOException endedMeanwhile) {
            return Duration.ZERO;
        }
    }

    /** Time so far in which processors had nothing to do, of all of them together. */
    static Duration idle() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var all = lines.findFirst().orElse("").split("\\s+", -1);
            return all.length > WAITING
                    ? Duration.ofMillis((Long.parseLong(all[IDLE]) + Long.parseLong(all[WAITING])) * MILLIS_PER_TICK)
                    : Duration.ZERO;
        } catch (IOException notLinux) {
            return Duration.ZERO;
        }
    }

    private static Set<String> socketsListeningOn(int port, Path table) {
        var sockets = new HashSet<String>();
        try {
            for (var line : Files.readAllLines(table)) {
                var columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE && LISTENING.equals(columns[STATE]) && portOf(columns[ADDRESS]) == port) {
                    sockets.add("socket:[" + columns[INODE] + "]");
                }
            }
        } catch (IOException notLinux) {
            return Set.of();
        }
        return sockets;
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEXADECIMAL);
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var descriptors = Files.list(PROC.resolve(String.valueOf(pid)).resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException anothersProcess) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
