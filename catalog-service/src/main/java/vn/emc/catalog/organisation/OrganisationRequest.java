package vn.emc.catalog.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * An organisation as an administrator describes it. Every field is optional to the reader, so that all that is missing
 * can be said at once.
 */
record OrganisationRequest(
        @Schema(
                type = "string",
                example = "H56.14",
                description = "Code in either spelling; in the body of a PUT it may be left out",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        UnitCode code,

        @Schema(maxLength = 300, example = "Sở Tư pháp Thanh Hóa", requiredMode = RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        OrganisationKind kind,

        @Schema(
                type = "string",
                example = "H56",
                description = "The organisation it lies under; required for a UNIT, not allowed for the others",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        UnitCode parent,

        @Schema(description = "First day; absent when it always was", requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day; absent while it exists", requiredMode = RequiredMode.NOT_REQUIRED) @Nullable
        LocalDate validTo,

        @Schema(
                type = "string",
                example = "H42",
                description = "Who carries on from the day after `validTo`",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        UnitCode successor,

        @Schema(
                maxLength = 300,
                description = "How sure the source of this row is",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        String confidence,

        @Schema(
                example = "[\"000.00.14.H56\"]",
                description = "Other spellings of the code",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        List<UnitCode> aliases) {}
