package vn.emc.reconciliation.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.locallist.ReadList;

/** A list that the unit uploaded. */
@Schema(name = "LocalList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalList(
        @Schema(description = "Counts the lists of a reconciliation, from 1")
        int number,

        ListState state,

        @Schema(description = "Name of the file") String name,

        @Schema(description = "Of the file, in bytes") long size,

        @Schema(description = "Of the file, in hexadecimal digits")
        String sha256,

        Instant uploadedAt,
        String uploadedBy,

        @Schema(description = "Share that is read, from 0 to 1")
        double progress,

        @JsonIgnore @Nullable String listSha256,

        @Schema(description = "What reading has come to: rows, lines, and cells nobody understands") @Nullable
        ReadList result,

        @Schema(description = "Why it was refused: a code") @Nullable
        String failure,

        @JsonIgnore List<String> failureArguments,

        @Schema(description = "Why it was refused, in the language asked for") @Nullable
        String message) {

    /** Where it stands. The names are in the database and in the API. */
    @Schema(name = "LocalListState")
    public enum ListState {
        READING,
        READY,
        REFUSED
    }

    LocalList saying(@Nullable String text) {
        return new LocalList(
                number,
                state,
                name,
                size,
                sha256,
                uploadedAt,
                uploadedBy,
                progress,
                listSha256,
                result,
                failure,
                failureArguments,
                text);
    }
}
