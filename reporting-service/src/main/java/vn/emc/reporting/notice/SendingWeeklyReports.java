package vn.emc.reporting.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Sends weekly reports that wait, with what is known when they are sent. */
@Slf4j
@Service
@RequiredArgsConstructor
class SendingWeeklyReports {
    static final String TASK = "send-weekly-report";

    private final WeeklyReportTable reports;
    private final WeeklyReportText text;
    private final MailDelivery mail;
    private final NoticeSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    /**
     * Tries once.
     *
     * @throws DeliveryFailedException where it did not get through
     */
    void send(UUID id) {
        var report = reports.waiting(id);
        if (report.isEmpty()) {
            reports.giveUp(id, clock.instant());
            return;
        }
        try {
            mail.deliver(text.mail(report.get()));
        } catch (DeliveryFailedException failed) {
            reports.failed(id, String.valueOf(failed.getMessage()));
            count("failed");
            throw failed;
        }
        reports.sent(id, clock.instant());
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
        reports.giveUp(id, clock.instant());
        count("given-up");
        log.warn("Weekly report {} is given up after {} tries", id, failures);
        return false;
    }

    private void count(String outcome) {
        meters.counter("emc.weekly.reports", "outcome", outcome).increment();
    }
}
