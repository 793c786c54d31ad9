package vn.emc.reconciliation.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit asks for; everything has to be there. */
@Schema(name = "ReconciliationRequest")
public record ReconciliationRequest(
        @Schema(description = "Of the letter, at most 100 characters", example = "125/SKHCN-CĐS") @Nullable
        String letterNumber,

        @Schema(description = "Of the letter, not in the future", example = "2025-11-20") @Nullable
        LocalDate letterDate,

        @Schema(description = "Who works on it with the agency's officers") @Nullable
        ContactRequest technicalContact,

        @Schema(description = "Who answers for the system that handles the dossiers") @Nullable
        ContactRequest accountableContact,

        @Schema(description = "Numbers of the sites to compare, all of them the unit's own", example = "[1000]")
        @Nullable
        List<@Nullable Integer> sites,

        @Schema(description = "Why, at most 5,000 characters") @Nullable
        String reason) {

    /** A person to be named. */
    @Schema(name = "ContactRequest")
    public record ContactRequest(
            @Schema(example = "Nguyễn Văn An") @Nullable String name,

            @Schema(example = "doisoat@example.gov.vn") @Nullable
            String email,

            @Schema(example = "024 0000 0000") @Nullable String phone) {}
}
