package vn.emc.reconciliation.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That, and when, the unit was given an extract. */
@Schema(name = "ExtractHandover")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handover(
        Instant at,
        String by,
        String byName,

        @Schema(description = "What the officer wrote to the technical contact") @Nullable
        String message) {}
