package vn.emc.reconciliation.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/** Something that has dossiers and no remedy yet. */
@Schema(name = "OpenPoint")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenPoint(
        @JsonProperty("class") FindingClass kind, @Nullable ComparedField field, long dossiers) {}
