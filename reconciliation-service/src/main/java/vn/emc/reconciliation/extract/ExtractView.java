package vn.emc.reconciliation.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.workflow.Period;

/** An extract as it is shown. */
@Schema(name = "Extract")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractView(
        @Schema(description = "Counts the extracts of a reconciliation, from 1")
        int number,

        ExtractState state,
        List<Integer> sites,
        Period period,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "It says what EMC held at this moment; absent until that is taken") @Nullable
        Instant cutOff,

        ExtractProgress progress,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,

        @Schema(description = "Why it failed, as a code") @Nullable
        String failure,

        @Schema(description = "Once it is ready") @Nullable Manifest manifest,

        @Schema(description = "Files of which an .xlsx is there")
        List<ExtractFileKind> workbooks,

        @Schema(description = "Files of which an .xlsx is being made")
        List<ExtractFileKind> workbooksUnderWay,

        @Schema(description = "Absent until the unit has been given it") @Nullable
        Handover handover) {
    public ExtractView {
        sites = List.copyOf(sites);
        workbooks = List.copyOf(workbooks);
        workbooksUnderWay = List.copyOf(workbooksUnderWay);
    }
}
