package vn.emc.simulator.bench;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one load saw.
 *
 * @param window how long was measured
 * @param latencies of the acknowledged events in the window, in nanoseconds
 * @param errors by status, or {@code connection}, warm-up included
 * @param acknowledged warm-up included
 * @param dossiers how many different dossiers were named, warm-up included
 */
record LoadResult(Duration window, Histogram latencies, Map<String, Integer> errors, long acknowledged, long dossiers) {

    double perSecond() {
        return latencies.getTotalCount() / (window.toNanos() / 1e9);
    }

    double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
