package vn.emc.reporting.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

@Schema(name = "AlarmRecipient")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecipientView(
        long id,

        @Schema(implementation = String.class, example = "H56")
        UnitCode organisation,

        Channel channel,
        String address,
        Instant createdAt,
        String createdBy,

        @Schema(
                description =
                        "of a webhook: what its messages are signed with (Standard Webhooks); only in the answer that"
                                + " creates it, null ever after",
                nullable = true)
        @Nullable
        String secret,

        @Schema(description = "of mail: whether the weekly report is sent too")
        boolean weekly,

        @Schema(description = "what became of the newest notice; null where there was none", nullable = true) @Nullable
        DeliveryView latestNotice,

        @Schema(description = "what became of the newest weekly report; null where there was none", nullable = true)
        @Nullable
        DeliveryView latestReport) {

    @Schema(name = "AlarmNotice")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeliveryView(
            NoticeState state,
            Instant createdAt,

            @Schema(description = "when it was sent or given up", nullable = true) @Nullable
            Instant finishedAt,

            int tries,

            @Schema(description = "why the latest failed try did, such as HTTP 503 or REFUSED_ADDRESS", nullable = true)
            @Nullable
            String failure) {
        static @Nullable DeliveryView of(@Nullable Delivery delivery) {
            return delivery == null
                    ? null
                    : new DeliveryView(
                            delivery.state(),
                            delivery.createdAt(),
                            delivery.finishedAt(),
                            delivery.tries(),
                            delivery.failure());
        }
    }

    static RecipientView of(
            Recipient recipient,
            @Nullable Delivery latestNotice,
            @Nullable Delivery latestReport,
            @Nullable String secret) {
        return new RecipientView(
                recipient.id(),
                recipient.organisation(),
                recipient.channel(),
                recipient.address(),
                recipient.createdAt(),
                recipient.createdBy(),
                secret,
                recipient.weeklySince() != null,
                DeliveryView.of(latestNotice),
                DeliveryView.of(latestReport));
    }
}
