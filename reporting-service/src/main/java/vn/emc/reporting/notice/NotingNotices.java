package vn.emc.reporting.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.alarm.AlarmsChanged;
import vn.emc.reporting.organisations.Organisations;

/**
 * Notes who is to be told of alarms in the transaction that changes them: a change that is undone is never told, one that
 * is committed always is, if need be after a restart.
 */
@Component
@RequiredArgsConstructor
class NotingNotices {
    private final RecipientTable recipients;
    private final NoticeTable notices;
    private final MailDelivery mail;
    private final Organisations organisations;
    private final SchedulerClient scheduler;
    private final NoticeSettings settings;
    private final Clock clock;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AlarmsChanged changes) {
        for (var recipient : recipients.all()) {
            if (recipient.channel() == Channel.WEBHOOK || mail.isConfigured()) {
                note(recipient, itemsFor(recipient.organisation(), changes.items()));
            }
        }
    }

    private List<AlarmsChanged.Item> itemsFor(UnitCode organisation, List<AlarmsChanged.Item> items) {
        return items.stream()
                .filter(item -> organisations
                        .site(item.alarm().siteId())
                        .filter(site -> site.organisation().liesUnder(organisation))
                        .isPresent())
                .toList();
    }

    private void note(Recipient recipient, List<AlarmsChanged.Item> items) {
        for (var from = 0; from < items.size(); from += settings.mostItems()) {
            var id = UUID.randomUUID();
            var now = clock.instant();
            notices.add(
                    id, recipient.id(), items.subList(from, Math.min(items.size(), from + settings.mostItems())), now);
            scheduler.scheduleIfNotExists(new TaskInstance<Void>(SendingNotices.TASK, id.toString()), now);
        }
    }
}
