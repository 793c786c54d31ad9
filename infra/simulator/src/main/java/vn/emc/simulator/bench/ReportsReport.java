package vn.emc.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bench of reports found.
 *
 * @param differences from the reference, the first few
 */
public record ReportsReport(Instant at, List<Row> rows, List<String> differences) {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /**
     * One measurement.
     *
     * @param dossiers in the ledger
     * @param measured in the unit
     * @param p50 milliseconds; 0 where there are no percentiles
     * @param wanted such as "at most 200 ms"; empty where nothing is promised
     */
    public record Row(
            long dossiers,
            String what,
            double measured,
            String unit,
            double p50,
            double worst,
            String wanted,
            boolean kept) {

        /** Of answers, of which 95 in 100 should take at most so many milliseconds. */
        static Row ofAnswers(long dossiers, String what, Histogram times, double most) {
            return ofTimes(dossiers, what, times, 95, most);
        }

        static Row ofTimes(long dossiers, String what, Histogram times, double percentile, double most) {
            var measured = times.getValueAtPercentile(percentile) / NANOS_PER_MILLISECOND;
            return new Row(
                    dossiers,
                    what,
                    measured,
                    "ms p%.0f".formatted(percentile),
                    times.getValueAtPercentile(50) / NANOS_PER_MILLISECOND,
                    times.getMaxValue() / NANOS_PER_MILLISECOND,
                    "≤ %,.0f".formatted(most),
                    measured <= most);
        }

        static Row ofRate(long dossiers, String what, double perSecond, double least) {
            return new Row(dossiers, what, perSecond, "events/s", 0, 0, "≥ %,.0f".formatted(least), perSecond >= least);
        }

        static Row plain(long dossiers, String what, double measured, String unit) {
            return new Row(dossiers, what, measured, unit, 0, 0, "", true);
        }
    }

    /** The table for people. */
    public List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("%12s  %-52s %12s %-9s %9s %9s  %s"
                .formatted("dossiers", "", "measured", "", "p50 ms", "worst", "wanted"));
        for (var row : rows) {
            var percentiles =
                    row.worst == 0 ? "%9s %9s".formatted("", "") : "%9.1f %9.1f".formatted(row.p50, row.worst);
            var wanted = row.wanted.isEmpty() ? "" : row.wanted + (row.kept ? "" : "  MISSED");
            lines.add("%,12d  %-52s %,12.1f %-9s %s  %s"
                    .formatted(row.dossiers, row.what, row.measured, row.unit, percentiles, wanted));
        }
        lines.addAll(differences);
        return lines;
    }

    /** Writes the report as JSON into {@code folder} and says where. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(
                    "reports-" + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "") + ".json");
            return Files.writeString(
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new BenchException("Cannot write into " + folder, unwritable);
        }
    }
}
