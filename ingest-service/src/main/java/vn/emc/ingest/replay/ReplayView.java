package vn.emc.ingest.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of the quarantine that somebody sends again, and how far that is.
 *
 * @param dryRun whether it only tells what would come of it
 * @param accepted how many are, or would be, accepted
 * @param stayed how many stay in quarantine, or would
 * @param stays those by the reason against them
 * @param gains what the accepted ones say of the things indicators are made of
 * @param dossiers of a dry run that is over
 */
@Schema(name = "Replay")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReplayView(
        long id,
        ReplayState state,
        boolean dryRun,
        ReplayFilter filter,
        RepairRequest repair,
        String requestedBy,
        OffsetDateTime createdAt,
        @Schema(nullable = true) @Nullable OffsetDateTime startedAt,
        @Schema(nullable = true) @Nullable OffsetDateTime finishedAt,
        @Schema(nullable = true) @Nullable String cancelledBy,
        @Schema(nullable = true) @Nullable String failure,
        Progress progress,
        long accepted,
        long stayed,
        List<Stay> stays,
        List<Gain> gains,
        @Schema(nullable = true) @Nullable Dossiers dossiers) {

    /**
     * Events that stay.
     *
     * @param reason code of the first rule against them
     */
    @Schema(name = "ReplayStay")
    record Stay(String reason, String message, long events) {}

    /**
     * Accepted events that say one thing.
     *
     * @param indicators that look at it. They count dossiers, by all events of each: a figure may change by less
     */
    @Schema(name = "ReplayGain")
    record Gain(String code, String message, List<String> indicators, long events) {}

    /**
     * Dossiers of events that would be accepted.
     *
     * @param all how many
     * @param unknownToLedger how many of them no accepted event has named so far
     */
    @Schema(name = "ReplayDossiers")
    record Dossiers(long all, long unknownToLedger) {}

    /**
     * How far it is.
     *
     * @param done events looked at
     * @param total how many there are; null until they are counted
     * @param percent of them, rounded down
     * @param eventsPerSecond null before the first
     * @param secondsLeft null where that cannot be told
     */
    @Schema(name = "ReplayProgress")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Progress(
            long done,
            @Schema(nullable = true) @Nullable Long total,
            int percent,
            @Schema(nullable = true) @Nullable Long eventsPerSecond,
            @Schema(nullable = true) @Nullable Long secondsLeft) {
        private static final int HUNDRED = 100;

        static Progress of(Replay replay, Instant now) {
            var total = replay.eventsTotal();
            var done = replay.eventsDone();
            var percent = percent(replay, total);
            if (replay.startedAt() == null || total == null || done == 0) {
                return new Progress(done, total, percent, null, null);
            }
            var until = replay.finishedAt() == null ? now : replay.finishedAt();
            var millis = Math.max(1, Duration.between(replay.startedAt(), until).toMillis());
            var left = replay.state().isOver() ? null : Math.max(0, total - done) * millis / done / 1000;
            return new Progress(done, total, percent, done * 1000 / millis, left);
        }

        private static int percent(Replay replay, @Nullable Long total) {
            if (replay.state() == ReplayState.SUCCEEDED) {
                return HUNDRED;
            }
            return total == null || total == 0 ? 0 : (int) Math.min(HUNDRED, replay.eventsDone() * HUNDRED / total);
        }
    }
}
