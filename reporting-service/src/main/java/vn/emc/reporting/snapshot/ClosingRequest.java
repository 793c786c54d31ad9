package vn.emc.reporting.snapshot;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(name = "ClosingRequest")
record ClosingRequest(
        @NotNull @Valid Days period,

        @Schema(description = "Why it is closed, or closed again", example = "Chốt số liệu quý I/2026")
        @NotBlank
        @Size(max = ClosingPeriods.LONGEST_REASON)
        String reason) {

    /** First and last day; the last is over. */
    @Schema(name = "ClosingDays")
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {}
}
