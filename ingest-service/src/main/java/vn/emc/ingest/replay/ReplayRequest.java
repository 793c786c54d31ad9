package vn.emc.ingest.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events are sent again, mended how.
 *
 * @param filter without it: all that wait and that the user may see
 * @param repair without it: as they are, for what is accepted by now
 * @param dryRun whether only to tell what would come of it
 */
record ReplayRequest(
        @Nullable ReplayFilter filter,
        @Nullable RepairRequest repair,

        @Schema(description = "true: accepts nothing, only tells what would come of it") @NotNull
        Boolean dryRun) {

    ReplayFilter filterOrAll() {
        return Objects.requireNonNullElse(filter, ReplayFilter.ALL);
    }

    RepairRequest repairOrNone() {
        return Objects.requireNonNullElse(repair, RepairRequest.NONE);
    }
}
