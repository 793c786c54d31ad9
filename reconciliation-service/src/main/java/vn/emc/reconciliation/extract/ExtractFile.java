package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.media.Schema;

/** A file of an extract. */
@Schema(name = "ExtractFile")
public record ExtractFile(
        ExtractFileKind kind,

        @Schema(description = "Of the archive", example = "emc-doi-soat-12-1-dossiers.zip")
        String name,

        @Schema(description = "Without the header") long rows,

        @Schema(description = "Of the archive, in bytes") long size,

        @Schema(description = "Of the archive, in hexadecimal digits")
        String sha256,

        @Schema(description = "Of the .csv in it, in bytes") long csvSize,

        @Schema(description = "Of the .csv in it, in hexadecimal digits; the same request gives the same")
        String csvSha256) {}
