package vn.emc.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something wrong or odd in a cell of a file. */
@Schema(name = "ImportFinding")
public record FindingView(
        @Schema(description = "A row with an ERROR is left out; one with a WARNING is taken")
        Severity severity,

        @Schema(description = "As on the sheet's tab", example = "Sheet1")
        String sheet,

        @Schema(description = "As Excel shows it, from 1", example = "17")
        int row,

        @Schema(example = "Level") String column,

        @Schema(description = "As Excel shows it; empty where the sheet does not have the column", example = "B")
        String columnLetter,

        @Schema(description = "Stable code", example = "LEVEL_UNKNOWN")
        String code,

        @Schema(description = "In the language of `Accept-Language`")
        String message) {}
