package vn.emc.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much of the machine's memory a process and its children use; what they share counts once. */
public final class Memory {
    private Memory() {}

    /** In KiB; nothing where the system does not tell. */
    public static OptionalLong of(long pid) {
        LongStream family = ProcessHandle.of(pid)
                .map(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)))
                .orElse(LongStream.empty());
        long sum = family.map(Memory::proportional).sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static long proportional(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        return Stream.of(line(folder.resolve("smaps_rollup"), "Pss:"), line(folder.resolve("status"), "VmRSS:"))
                .filter(kib -> kib > 0)
                .findFirst()
                .orElse(0L);
    }

    private static long line(Path file, String name) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }
}
