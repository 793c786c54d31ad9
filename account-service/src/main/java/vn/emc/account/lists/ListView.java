package vn.emc.account.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.imports.FindingView;
import vn.emc.imports.ImportFailure;
import vn.emc.imports.ImportProgress;
import vn.emc.imports.Severity;

/** A list as the API and the pages show it. */
@Schema(name = "AccountList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListView(
        @Schema(description = "`importId` in addresses") long id,
        int siteId,

        @Schema(description = "Counts the lists of a site, from 1")
        int number,

        @Schema(
                description =
                        "WAITING and READING pass by themselves; READY waits to be accepted or rejected; ACCEPTED is in force,"
                                + " REPLACED was; a newer list was read before anybody decided on a SUPERSEDED one; FAILED"
                                + " could not be read and took nothing")
        AccountList.State state,

        @JsonProperty("default") @Schema(description = "Whether it is the list in force")
        boolean isInForce,

        List<String> fileNames,

        @Schema(description = "Of all files together, in bytes")
        long fileSize,

        @Schema(description = "SHA-256 of all files in their order, hexadecimal")
        String sha256,

        @Schema(description = "The day in Viet Nam it was handed in")
        LocalDate asOf,

        ImportProgress progress,
        Counts counts,

        @Schema(description = "What was found, most frequent first; there once it has been read") @Nullable
        List<FoundCount> found,

        @Schema(description = "Against the list in force; there once it has been read") @Nullable
        Delta delta,

        @Schema(description = "Why the files could not be read") @Nullable
        ImportFailure failure,

        @Schema(description = "The first errors in the rows, at most 100; all are at `…/findings`") @Nullable
        List<FindingView> errors,

        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When it was accepted or rejected") @Nullable
        Instant decidedAt,

        @Nullable String decidedBy) {

    /**
     * What was counted.
     *
     * @param rows with anything in them
     * @param good rows that are accounts of the list
     * @param wrong rows with an error, which are left out
     * @param warnings in all rows together
     */
    @Schema(name = "AccountListCounts")
    public record Counts(int rows, int good, int wrong, int warnings) {}

    /** How often something was found. */
    @Schema(name = "FoundCount")
    public record FoundCount(Severity severity, String code, String message, int found) {}
}
