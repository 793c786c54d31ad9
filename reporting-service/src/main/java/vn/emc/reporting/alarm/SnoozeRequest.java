package vn.emc.reporting.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "SnoozeRequest")
record SnoozeRequest(
        @Schema(description = "the last day of it, from today") @NotNull
        LocalDate until,

        @Schema(description = "for whoever wonders later; no personal data") @NotBlank @Size(max = 500)
        String reason) {}
