package vn.emc.reconciliation.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an extract is.
 *
 * @param rows events that have come
 * @param total null until it is known
 * @param percent of these events
 * @param rowsPerSecond null before the first rows
 * @param secondsLeft null where that cannot be told
 */
@Schema(name = "ExtractProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractProgress(
        long rows,
        @Nullable Long total,
        int percent,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft) {
    private static final int HUNDRED = 100;
    private static final long MILLIS = 1_000;

    static ExtractProgress of(Extract extract, Instant now) {
        var rows = extract.arrived().events();
        var total = extract.announced().events();
        var begun = extract.arrived().startedAt();
        var percent = total == null ? 0 : total == 0 ? HUNDRED : (int) (rows * HUNDRED / total);
        if (begun == null || rows == 0 || total == null) {
            return new ExtractProgress(rows, total, percent, null, null);
        }
        var ended = extract.finishedAt();
        var millis =
                Math.max(1, Duration.between(begun, ended == null ? now : ended).toMillis());
        var left = extract.state().isUnderWay() ? millis * (total - rows) / rows / MILLIS : null;
        return new ExtractProgress(rows, total, percent, rows * MILLIS / millis, left);
    }
}
