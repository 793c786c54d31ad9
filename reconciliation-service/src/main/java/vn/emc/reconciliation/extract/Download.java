package vn.emc.reconciliation.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.workflow.Side;

/** That somebody downloaded a file of an extract. */
@Schema(name = "ExtractDownload")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Download(
        Instant at,
        String by,
        String byName,

        @Schema(description = "Absent for who only looks on") @Nullable
        Side side,

        ExtractFileKind file,
        ExtractForm form) {}
