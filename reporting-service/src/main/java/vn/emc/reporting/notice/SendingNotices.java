package vn.emc.reporting.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Sends notices that wait. What was sent when the process died is sent once more, under the same id. */
@Slf4j
@Service
@RequiredArgsConstructor
class SendingNotices {
    static final String TASK = "send-notice";

    private final NoticeTable notices;
    private final NoticeText text;
    private final MailDelivery mail;
    private final WebhookDelivery webhooks;
    private final NoticeSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    /**
     * Tries once.
     *
     * @throws DeliveryFailedException where it did not get through
     */
    void send(UUID id) {
        var notice = notices.waiting(id);
        if (notice.isEmpty()) {
            notices.giveUp(id, clock.instant());
            return;
        }
        try {
            switch (notice.get().recipient().channel()) {
                case EMAIL -> mail.deliver(text.mail(notice.get()));
                case WEBHOOK -> webhooks.deliver(notice.get());
            }
        } catch (DeliveryFailedException failed) {
            notices.failed(id, String.valueOf(failed.getMessage()));
            count("failed");
            throw failed;
        }
        notices.sent(id, clock.instant());
        count("sent");
    }

    /**
     * Whether to try again.
     *
     * @param failures so many tries have failed
     */
    boolean goesOn(UUID id, int failures) {
        if (failures < settings.tries()) {
            return true;
        }
        notices.giveUp(id, clock.instant());
        count("given-up");
        log.warn("Notice {} is given up after {} tries", id, failures);
        return false;
    }

    private void count(String outcome) {
        meters.counter("emc.notices", "outcome", outcome).increment();
    }
}
