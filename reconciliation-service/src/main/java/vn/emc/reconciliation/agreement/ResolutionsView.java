package vn.emc.reconciliation.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.resolution.OpenPoint;
import vn.emc.reconciliation.resolution.Resolution;

/** All that is decided, as it stands. */
@Schema(name = "Resolutions")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResolutionsView(
        @Schema(description = "Grows with every change; both sides agree to one and the same")
        int version,

        @Schema(description = "Number of the comparison whose findings these are")
        int comparison,

        @Schema(description = "Of classes and fields, then of single findings")
        List<Resolution> resolutions,

        @Schema(description = "Whether it is known yet how many dossiers there are to decide of")
        boolean weighed,

        @Schema(description = "What has dossiers and no remedy yet")
        List<OpenPoint> open,

        @Schema(description = "Whether nothing is open") boolean complete,

        @Schema(description = "Who has agreed to this version")
        List<Agreement> agreements,

        @Schema(description = "`promised`: what exactly these resolutions do to the indicators; absent until weighed")
        @Nullable
        Effect effect) {
    public ResolutionsView {
        resolutions = List.copyOf(resolutions);
        open = List.copyOf(open);
        agreements = List.copyOf(agreements);
    }
}
