package vn.emc.reporting.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.organisations.Organisations;

/**
 * Notes, once a week, who gets a report: in one transaction with the job that sends it, and at most once for each recipient and
 * week, however many replicas and restarts there are.
 */
@Service
@RequiredArgsConstructor
class NotingWeeklyReports {
    private final RecipientTable recipients;
    private final WeeklyReportTable reports;
    private final MailDelivery mail;
    private final Organisations organisations;
    /** Asked for late: the scheduler is made of its tasks, of which this is one. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final WeeklySettings settings;
    private final Clock clock;

    /** Answers how many were noted. */
    @Transactional
    public int note() {
        var now = clock.instant();
        var due = settings.dueBefore(now);
        if (!settings.enabled()
                || !mail.isConfigured()
                || Duration.between(due, now).compareTo(settings.mostLate()) > 0) {
            return 0;
        }
        var week = BusinessDay.of(due).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var noted = 0;
        for (var recipient : recipients.all()) {
            if (wants(recipient, due) && hasSites(recipient.organisation()) && note(recipient, week, now)) {
                noted++;
            }
        }
        return noted;
    }

    /** Whoever asks for reports after one was due gets the next. */
    private static boolean wants(Recipient recipient, Instant due) {
        var since = recipient.weeklySince();
        return since != null && !since.isAfter(due);
    }

    private boolean hasSites(UnitCode organisation) {
        return organisations.sites().stream()
                .anyMatch(site ->
                        site.active() && !site.deleted() && site.organisation().liesUnder(organisation));
    }

    private boolean note(Recipient recipient, LocalDate week, Instant now) {
        var id = UUID.randomUUID();
        if (!reports.add(id, recipient.id(), week, now)) {
            return false;
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(new TaskInstance<Void>(SendingWeeklyReports.TASK, id.toString()), now);
        return true;
    }
}
