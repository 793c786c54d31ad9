package vn.emc.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.imports.FindingView;
import vn.emc.imports.ImportFailure;
import vn.emc.imports.ImportProgress;

/** A version of a site's catalogue: an import, or the result of an edit by hand. */
@Schema(name = "ServiceImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(description = "`importId` in addresses") long id,
        int siteId,

        @Schema(description = "Counts the versions of a site, from 1")
        int number,

        CatalogueVersion.Origin origin,

        @Schema(
                description =
                        "WAITING and READING pass by themselves; READY may become the default; FAILED could not be"
                                + " read and took nothing")
        CatalogueVersion.State state,

        @JsonProperty("default") @Schema(description = "Whether it is the catalogue in use")
        boolean isDefault,

        @Schema(description = "Whether it becomes the default by itself once read, if no row is wrong")
        boolean defaultWanted,

        @Nullable String fileName,
        @Schema(description = "In bytes") @Nullable Long fileSize,

        @Schema(description = "SHA-256 of the file, hexadecimal") @Nullable
        String sha256,

        @Schema(description = "Why it was edited by hand") @Nullable
        String reason,

        ImportProgress progress,
        Counts counts,

        @Schema(description = "Why the file could not be read") @Nullable
        ImportFailure failure,

        @Schema(description = "The first errors in the rows, at most 100; all are at `…/findings`") @Nullable
        List<FindingView> errors,

        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * What was found.
     *
     * @param rows with anything in them
     * @param good rows that are services of the version
     * @param wrong rows with an error, which are left out
     * @param warnings in all rows together
     */
    @Schema(name = "ImportCounts")
    public record Counts(int rows, int good, int wrong, int warnings) {}
}
