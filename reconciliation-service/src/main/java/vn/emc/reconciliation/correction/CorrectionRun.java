package vn.emc.reconciliation.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far it is to carry out what was agreed on. */
@Schema(name = "CorrectionRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionRun(
        @JsonIgnore long reconciliationId,
        @Schema(description = "Of what is decided") int version,
        Instant agreedAt,
        @Schema(description = "Who agreed last") String agreedBy,
        Instant startedAt,
        String startedBy,

        @Schema(description = "How many dossiers are corrected; absent while that is worked out") @Nullable
        Long corrections,

        @Schema(description = "How many are on their way") long sent,

        @Schema(description = "When all of them were") @Nullable
        Instant publishedAt,

        @Schema(description = "How many are in the figures") long counted,

        @Schema(description = "When one more was heard to be, or all were sent") @Nullable
        Instant progressedAt,

        @Schema(description = "Of the closed periods that were closed once more")
        List<Long> snapshots,

        @Schema(description = "When all of them were in the figures") @Nullable
        Instant completedAt) {
    public CorrectionRun {
        snapshots = List.copyOf(snapshots);
    }

    /** How many are not in the figures yet, as far as has been heard. */
    @JsonProperty(access = Access.READ_ONLY)
    @Schema(description = "How many are not in the figures yet")
    public long outstanding() {
        return corrections == null ? 0 : Math.max(0, corrections - counted);
    }
}
