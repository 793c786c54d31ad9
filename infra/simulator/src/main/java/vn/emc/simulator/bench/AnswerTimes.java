package vn.emc.simulator.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.HdrHistogram.Histogram;
import vn.emc.simulator.platform.PlatformApi;

/** How long the platform takes to answer, one question after the other. */
@RequiredArgsConstructor
final class AnswerTimes {
    private static final int WARM_UP = 5;
    private static final int SIGNIFICANT_DIGITS = 3;

    private final PlatformApi user;

    /** Asks the same, so many times. */
    Histogram of(String path, int times) throws InterruptedException {
        for (var warmUp = 0; warmUp < WARM_UP; warmUp++) {
            user.get(path);
        }
        return of(Collections.nCopies(times, path));
    }

    /** Asks each of these once. */
    Histogram of(List<String> paths) throws InterruptedException {
        var times = new Histogram(TimeUnit.MINUTES.toNanos(5), SIGNIFICANT_DIGITS);
        for (var path : paths) {
            var start = System.nanoTime();
            user.get(path);
            times.recordValue(System.nanoTime() - start);
        }
        return times;
    }
}
