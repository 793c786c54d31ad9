package vn.emc.reporting.notice;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.outbound.OutboundAnswer;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundFailure;
import vn.emc.outbound.OutboundLimits;
import vn.emc.outbound.OutboundRequest;

/**
 * Posts notices to webhooks, signed by Standard Webhooks. Only 2xx counts as taken; no redirect is followed, for it would
 * carry what is told to somebody nobody named.
 */
@Component
@RequiredArgsConstructor
class WebhookDelivery {
    private static final int MOST_BYTES = 1024;

    private final OutboundClient outbound;
    private final WebhookMessages messages;
    private final NoticeSettings settings;
    private final Clock clock;

    void deliver(Notice notice) {
        var recipient = notice.recipient();
        var body = ContractJson.mapper().writeValueAsBytes(messages.of(notice));
        var secret = new WebhookSecret(Objects.requireNonNull(recipient.secret(), "every webhook has one"));
        var at = clock.instant();
        var request = OutboundRequest.post(URI.create(recipient.address()), "application/json", body)
                .header("webhook-id", notice.id().toString())
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", secret.sign(notice.id().toString(), at, body));
        switch (outbound.send(request, new OutboundLimits(settings.webhookTimeout(), 0, MOST_BYTES))) {
            case OutboundAnswer answer -> requireTaken(answer);
            case OutboundFailure failure ->
                throw new DeliveryFailedException(failure.reason().name());
        }
    }

    private static void requireTaken(OutboundAnswer answer) {
        if (!answer.successful()) {
            throw new DeliveryFailedException("HTTP " + answer.status());
        }
    }
}
