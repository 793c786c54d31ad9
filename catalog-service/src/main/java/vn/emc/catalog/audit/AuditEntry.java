package vn.emc.catalog.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor the user name it was made by, {@code system} for the first load
 * @param address where from, null for what the platform did by itself
 * @param subjectId number of the site or code of the organisation
 * @param detail what in particular, such as the key's id
 * @param before what was changed, as it was, in JSON
 * @param after the same as it became
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        Instant at,
        String actor,
        @Nullable String address,
        AuditedAction action,
        String subjectId,
        @Nullable String detail,

        @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
        String before,

        @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
        String after) {}
