package vn.emc.account.lists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One account of a list as it was understood. Nobody sees the identifiers again. */
@Schema(name = "Account")
record AccountView(
        @Schema(description = "Counts the sheets of all files together, from 1")
        int sheet,

        @Schema(description = "As Excel shows it, from 1") int row,
        int type,
        boolean hasLocalId,
        boolean hasNationalId,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate lastLoginOn) {}
