package vn.emc.reporting.unmatched;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody decides. */
@Schema(name = "CodeAliasRequest")
record CodeAliasRequest(
        @NotNull Integer siteId,

        @Schema(description = "as sent; of no effect beside an exact code of the catalogue", example = "1")
        @NotBlank
        @Size(max = 128)
        String code,

        @Schema(description = "of the site's catalogue in force") @NotNull
        Long serviceId) {}
