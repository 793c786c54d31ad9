package vn.emc.ingest.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one field, as it is asked for.
 *
 * @param field in the letter's spelling
 * @param kind what is done with its value
 * @param value of SET
 * @param from of REPLACE
 * @param to of REPLACE
 * @param values of MAP
 */
@Schema(name = "ReplayChange")
record ChangeRequest(
        @Schema(
                example = "Status",
                allowableValues = {
                    "CodeProfile",
                    "CodeTTHC",
                    "NameTTHC",
                    "Status",
                    "FormsReception",
                    "FormsPayments",
                    "Level",
                    "IsFromDVCQG",
                    "IsDVCBC",
                    "Data"
                })
        @Nullable
        String field,

        @Nullable Kind kind,

        @Schema(description = "SET: the value all events get; empty for none") @Nullable
        String value,

        @Schema(description = "REPLACE: the text that is replaced wherever it occurs") @Nullable
        String from,

        @Schema(description = "REPLACE: by what") @Nullable String to,

        @Schema(
                description = "MAP: whole values and what they become; an empty key stands for a missing value",
                example = "{\"9\": \"3\"}")
        @Nullable
        Map<String, String> values) {

    enum Kind {
        /** All events get the same value. */
        SET,
        /** A text inside the value becomes another. */
        REPLACE,
        /** Certain values become others. */
        MAP
    }
}
