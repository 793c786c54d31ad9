package vn.emc.ingest.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How events are to be mended, as it is asked for.
 *
 * @param changes done one after the other
 * @param site the site the events are given to
 */
@Schema(name = "ReplayRepair")
record RepairRequest(
        @Schema(description = "At most 20, done one after the other") @Nullable
        List<ChangeRequest> changes,

        @Schema(description = "Id of the site the events are given to; without it they stay with theirs") @Nullable
        Integer site) {
    static final RepairRequest NONE = new RepairRequest(List.of(), null);

    public List<ChangeRequest> changesOrNone() {
        return Objects.requireNonNullElse(changes, List.of());
    }
}
