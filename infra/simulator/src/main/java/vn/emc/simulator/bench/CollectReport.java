package vn.emc.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the bench found. */
public record CollectReport(Instant at, List<Row> rows) {
    private static final List<String> PROCESSES =
            List.of("gateway", "ingest", "ledger", "broker", "reporting", "postgres", "load");

    /**
     * One load.
     *
     * @param p50 milliseconds, as the other percentiles; 0 where not measured
     * @param errors by status
     * @param cpuMicrosPerEvent by process
     * @param idleProcessors of the machine, on average
     * @param ledgerLagSeconds how long the ledger took to catch up afterwards
     * @param reportingLagSeconds how long the reports took after that
     */
    public record Row(
            String name,
            int connections,
            double eventsPerSecond,
            double p50,
            double p99,
            double p999,
            Map<String, Integer> errors,
            Map<String, Double> cpuMicrosPerEvent,
            double idleProcessors,
            double ledgerLagSeconds,
            double reportingLagSeconds) {}

    /** The table for people. */
    public List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("%-36s %5s %10s %8s %8s %8s   %-62s %5s %7s %7s  %s"
                .formatted(
                        "load",
                        "conn.",
                        "events/s",
                        "p50 ms",
                        "p99 ms",
                        "p99.9",
                        "CPU µs per event " + String.join("/", PROCESSES),
                        "idle",
                        "ledger",
                        "reports",
                        "errors"));
        for (var row : rows) {
            lines.add("%-36s %5d %,10.0f %8.2f %8.2f %8.2f   %-62s %5.2f %6.1fs %6.1fs  %s"
                    .formatted(
                            row.name,
                            row.connections,
                            row.eventsPerSecond,
                            row.p50,
                            row.p99,
                            row.p999,
                            cpu(row),
                            row.idleProcessors,
                            row.ledgerLagSeconds,
                            row.reportingLagSeconds,
                            row.errors.isEmpty() ? "none" : row.errors));
        }
        return lines;
    }

    /**
     * Writes the report as JSON into {@code folder} and says where.
     *
     * @param what was measured: the beginning of the file's name
     */
    public Path write(Path folder, String what) {
        try {
            Files.createDirectories(folder);
            var name = what + "-" + at.toString().replace(":", "").replaceFirst("\\..*", "Z") + ".json";
            var file = folder.resolve(name.replace("ZZ", "Z"));
            var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
            return Files.writeString(file, json + "\n");
        } catch (IOException unwritable) {
            throw new BenchException("Cannot write into " + folder, unwritable);
        }
    }

    private static String cpu(Row row) {
        return String.join(
                " / ",
                PROCESSES.stream()
                        .map(process -> "%.1f".formatted(row.cpuMicrosPerEvent.getOrDefault(process, 0.0)))
                        .toList());
    }
}
