package vn.emc.reconciliation.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.comparison.FindingClass;

/** What changes of one dossier. */
@Schema(name = "Correction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(
        @Schema(description = "Counts the corrections of a reconciliation, from 1")
        int number,

        UUID id,
        @Schema(description = "The finding it follows from") int finding,
        @JsonProperty("class") FindingClass kind,
        int site,
        String codeProfile,

        @Schema(description = "What is so from now on; absent where the dossier counts nowhere any more") @Nullable
        AgreedFacts facts,

        String reason) {

    static Correction of(long reconciliationId, int number, int finding, FindingClass kind, Change change) {
        var name = "%d|%d|%s".formatted(reconciliationId, change.siteId(), change.codeProfile());
        return new Correction(
                number,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                finding,
                kind,
                change.siteId(),
                change.codeProfile(),
                change.facts(),
                change.reason());
    }

    AgreedCorrection message(CorrectionRun run) {
        return new AgreedCorrection(
                id, run.reconciliationId(), site, codeProfile, facts, reason, run.agreedBy(), run.agreedAt());
    }
}
