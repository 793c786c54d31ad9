package vn.emc.reconciliation.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.workflow.Side;

/** That somebody downloaded the closing dossier. */
@Schema(name = "DossierDownload")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierDownload(
        Instant at,
        String by,
        String byName,

        @Schema(description = "Absent for who only looks on") @Nullable
        Side side) {}
