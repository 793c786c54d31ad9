package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Complaints in the services' logs since a moment. */
final class LogWatch {
    private static final Pattern COMPLAINT = Pattern.compile("\\bERROR\\b|Exception in thread|at vn\\.emc\\.");

    private final Map<Path, Long> begun = new LinkedHashMap<>();

    private LogWatch() {}

    /** Watches those of the logs that are there, from now on. */
    static LogWatch of(List<Path> logs) {
        var watch = new LogWatch();
        for (var log : logs) {
            try {
                watch.begun.put(log, Files.size(log));
            } catch (IOException none) {
                throw new BenchException("There is no log " + log, none);
            }
        }
        return watch;
    }

    /** Lines that speak of an error. */
    List<String> complaints() {
        return begun.entrySet().stream()
                .flatMap(log -> added(log.getKey(), log.getValue()).lines())
                .filter(line -> COMPLAINT.matcher(line).find())
                .toList();
    }

    private static String added(Path log, long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var start = file.length() < from ? 0 : from;
            file.seek(start);
            var bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8, file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new BenchException("Cannot read " + log, broken);
        }
    }
}
