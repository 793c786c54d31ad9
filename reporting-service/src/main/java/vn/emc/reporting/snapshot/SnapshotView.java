package vn.emc.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.RowCoverage;
import vn.emc.reporting.rollup.Population;

/**
 * A closed period, or one that is being closed.
 *
 * @param progress of taking the snapshot
 */
@Schema(name = "Snapshot")
@JsonInclude(JsonInclude.Include.ALWAYS)
record SnapshotView(
        long id,
        Period period,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Closing.State state,
        Progress progress,

        @Schema(description = "Why it failed", nullable = true) @Nullable
        String failure,

        @Schema(description = "null until the snapshot is taken", nullable = true) @Nullable
        Instant closedAt,

        @Schema(description = "All events that had reached the platform by then are counted", nullable = true) @Nullable
        Instant dataUntil,

        @Schema(description = "Of the content, in lower-case hex; checked whenever it is read", nullable = true)
        @Nullable
        String sha256,

        @Schema(description = "The newest snapshot of the same period, where that is a later one", nullable = true)
        @Nullable
        Long replacedBy,

        @Schema(
                description = "By which versions it is counted; null in lists, and until the snapshot is taken",
                nullable = true)
        @Nullable
        List<Definition> definitions,

        @Schema(description = "null in lists, and until the snapshot is taken", nullable = true) @Nullable
        List<Answer> answers,

        @Schema(
                description = "A1 to A3; null in lists, and in snapshots taken before these were frozen",
                nullable = true)
        @Nullable
        Services services) {

    /** How many steps of how many are done. */
    @Schema(name = "SnapshotProgress")
    record Progress(int done, int total) {
        public int percent() {
            return 100 * done / total;
        }
    }

    /**
     * What was answered of one population.
     *
     * @param coverage null for users confined to an organisation
     * @param total of the whole country, or of the user's own organisation
     */
    @Schema(name = "SnapshotAnswer")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            Population population,
            @Schema(nullable = true) @Nullable Coverage coverage,
            Map<String, Value> total,
            List<FrozenAnswer.Organisation> organisations) {}

    /**
     * What services were offered and used.
     *
     * @param coverage sites with a catalogue, of those there were
     * @param total of the whole country, or of the user's own organisation
     * @param organisations those with a catalogue
     */
    @Schema(name = "SnapshotServices")
    record Services(
            List<Definition> definitions,
            RowCoverage coverage,
            Map<String, Value> total,
            List<FrozenAnswer.Organisation> organisations) {}

    static SnapshotView of(Closing closing) {
        return of(closing, null, null, null);
    }

    static SnapshotView of(
            Closing closing,
            @Nullable List<Definition> definitions,
            @Nullable List<Answer> answers,
            @Nullable Services services) {
        return new SnapshotView(
                closing.id(),
                new Period(closing.from(), closing.to()),
                closing.reason(),
                closing.requestedBy(),
                closing.requestedAt(),
                closing.state(),
                new Progress(closing.stepsDone(), TakingSnapshot.STEPS),
                closing.failure(),
                closing.closedAt(),
                closing.dataUntil(),
                closing.sha256(),
                closing.replacedBy(),
                definitions,
                answers,
                services);
    }
}
