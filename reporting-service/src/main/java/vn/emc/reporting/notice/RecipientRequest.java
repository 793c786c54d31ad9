package vn.emc.reporting.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

@Schema(name = "AlarmRecipientRequest")
record RecipientRequest(
        @Schema(description = "told of the sites that lie under it", implementation = String.class, example = "H56")
        @NotNull
        UnitCode organisation,

        @NotNull Channel channel,

        @Schema(description = "of mail, or an https address") @NotBlank @Size(max = 2000)
        String address,

        @Schema(description = "of mail: whether to send the weekly report too; false when left out", nullable = true)
        @Nullable
        Boolean weekly) {
    boolean wantsWeekly() {
        return Boolean.TRUE.equals(weekly);
    }
}
