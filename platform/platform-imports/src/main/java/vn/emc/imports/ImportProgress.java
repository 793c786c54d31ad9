package vn.emc.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading is.
 *
 * @param percent of the files
 * @param rowsPerSecond null before the first rows
 * @param secondsLeft null where that cannot be told
 */
@Schema(name = "ImportProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportProgress(
        int rows,
        int percent,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft) {
    private static final int HUNDRED = 100;

    /**
     * Of a reading that has done a part of its work.
     *
     * @param done from 0 to 1
     * @param startedAt null before it has begun
     * @param until when it was over, or now
     * @param over whether it goes no further
     */
    public static ImportProgress of(int rows, double done, @Nullable Instant startedAt, Instant until, boolean over) {
        var percent = (int) Math.floor(done * HUNDRED);
        if (startedAt == null || rows == 0) {
            return new ImportProgress(rows, percent, null, null);
        }
        var millis = Math.max(1, Duration.between(startedAt, until).toMillis());
        var left = over || done <= 0 ? null : Math.round(millis * (1 - done) / done / 1000);
        return new ImportProgress(rows, percent, rows * 1000L / millis, left);
    }
}
