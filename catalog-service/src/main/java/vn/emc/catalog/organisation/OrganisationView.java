package vn.emc.catalog.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/** An organisation as it is read. It can be sent back as it is. */
@Schema(name = "Organisation")
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrganisationView(
        @Schema(type = "string", example = "H25") UnitCode code,
        @Schema(example = "Hà Nam") String name,
        OrganisationKind kind,

        @Schema(type = "string", nullable = true, description = "The organisation it lies under") @Nullable
        UnitCode parent,

        @Schema(description = "First day; null when it always was", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day; null while it exists", example = "2025-06-30", nullable = true) @Nullable
        LocalDate validTo,

        @Schema(
                type = "string",
                nullable = true,
                description = "Who carries on from the day after `validTo`",
                example = "H42")
        @Nullable
        UnitCode successor,

        @Schema(
                nullable = true,
                description = "How sure the source of this row is",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        String confidence,

        @Schema(description = "Other spellings of the code", example = "[]")
        List<UnitCode> aliases) {}
