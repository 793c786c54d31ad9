package vn.emc.reconciliation.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.DossierLine;

/** What is said of one dossier that does not match. */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptFinding(
        @Schema(description = "Counts the findings of a comparison, from 1")
        int number,

        @JsonProperty("class") FindingClass kind,

        @Schema(description = "In which the two sides differ, whatever the class")
        Set<ComparedField> fields,

        @Schema(description = "Whether the dossier's code is spelt otherwise")
        boolean codeVariant,

        @Schema(description = "Whether its procedure's code is")
        boolean procedureVariant,

        @Schema(description = "Whether the site's catalogue has the procedure EMC was told")
        boolean inCatalogue,

        @Schema(description = "What EMC has") @Nullable DossierLine emc,

        @Schema(description = "Row of EMC's file") @Nullable Long emcRow,

        @Schema(description = "What the unit has") @Nullable DossierLine local,

        @Schema(description = "Row of the file the unit uploaded") @Nullable
        Long localRow,

        @Schema(description = "Of a duplicate: the row of which it is one") @Nullable
        Long firstRow) {}
