package vn.emc.ingest.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would become of an event, and everything that is to be said of it. */
@Schema(name = "DossierEventCheck")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckAnswer(
        Outcome outcome,

        @Schema(description = "What `/TrackingMCDT` would answer", example = "204")
        int status,

        InBothLanguages summary,

        @Schema(
                description = "How the event was written; null where it cannot be read",
                allowableValues = {"form", "json", "multipart", "query"},
                nullable = true)
        @Nullable
        String shape,

        @Schema(
                description =
                        "Whether the site's credentials were looked at: not for a person who is signed in, and not"
                                + " where the site is unknown")
        boolean credentialsChecked,

        @Schema(description = "How every parameter was read; empty where the event cannot be read")
        List<Field> fields,

        @Schema(description = "Every rule the event breaks, what keeps it out first")
        List<Finding> findings) {

    enum Outcome {
        /** 204, and it counts. */
        ACCEPTED,
        /** 204, and it counts; the warnings stand in the findings. */
        ACCEPTED_WITH_WARNINGS,
        /** 204, but it does not count. */
        QUARANTINED,
        /** 4xx, nothing is stored. */
        REFUSED
    }

    /** One parameter. */
    @Schema(name = "CheckedField")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Field(
            @Schema(description = "In the letter's spelling", example = "Status")
            String name,

            @Schema(
                    description = "What came, without personal data; the ids in `User` are masked",
                    example = "3",
                    nullable = true)
            @Nullable
            String sent,

            @Schema(description = "What is made of it", example = "3", nullable = true) @Nullable
            String value,

            @Schema(nullable = true) @Nullable InBothLanguages meaning) {}

    /** One rule that is broken. */
    @Schema(name = "CheckFinding")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Finding(
            @Schema(example = "BAD_STATUS") String code,
            Severity severity,

            @Schema(description = "The field concerned, where it is one in particular", nullable = true) @Nullable
            String field,

            @Schema(description = "What is wrong") InBothLanguages message,
            @Schema(description = "How the sender mends it") InBothLanguages mend) {}

    enum Severity {
        /** The call would be refused for it. */
        REFUSED,
        /** The event would be put into quarantine for it. */
        QUARANTINED,
        /** The event would count all the same. */
        WARNING
    }
}
