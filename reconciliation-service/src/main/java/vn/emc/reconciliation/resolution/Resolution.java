package vn.emc.reconciliation.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/** What follows from a class of findings, from a field of `FIELD_DIFF`, or from one finding. */
@Schema(name = "Resolution")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resolution(
        @JsonProperty("class") FindingClass kind,

        @Schema(description = "Of `FIELD_DIFF`: in which the sides differ") @Nullable
        ComparedField field,

        @Schema(description = "Number of the one finding it is about, in place of what its class has") @Nullable
        Integer finding,

        Remedy remedy,

        @Schema(description = "Why; may be empty where nothing is at stake")
        String reason,

        String by,
        Instant at) {

    /** Whether it is about the same thing. */
    boolean isAbout(FindingClass other, @Nullable ComparedField otherField) {
        return finding == null && kind == other && field == otherField;
    }
}
