package vn.emc.reporting.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.alarm.AlarmTexts;
import vn.emc.reporting.alarm.AlarmsChanged;
import vn.emc.reporting.alarm.AlarmsChanged.Change;
import vn.emc.reporting.alarm.Finding;
import vn.emc.reporting.alarm.Rule;
import vn.emc.reporting.organisations.Organisations;

/** Notices as webhooks are told them. */
@Component
@RequiredArgsConstructor
class WebhookMessages {
    private static final String TYPE = "alarms.changed";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AlarmTexts texts;
    private final Organisations organisations;
    private final NoticeSettings settings;

    /**
     * The body; type, time and data as Standard Webhooks advises.
     *
     * @param timestamp when it happened
     */
    record Message(String type, Instant timestamp, Data data) {}

    /**
     * What changed.
     *
     * @param link where people see it
     */
    record Data(String link, List<ChangedAlarm> alarms) {
        Data {
            alarms = List.copyOf(alarms);
        }
    }

    record ChangedAlarm(
            Change change,
            long id,
            int siteId,
            @Nullable String siteName,
            Rule rule,
            String title,
            String summary,
            String advice,
            LocalDate since,
            Instant openedAt,
            @Nullable Instant closedAt,
            Finding numbers) {}

    Message of(Notice notice) {
        var alarms = notice.items().stream().map(this::changed).toList();
        return new Message(TYPE, notice.createdAt(), new Data(settings.publicUrl() + "/reports/alarms", alarms));
    }

    private ChangedAlarm changed(AlarmsChanged.Item item) {
        var alarm = item.alarm();
        return new ChangedAlarm(
                item.change(),
                alarm.id(),
                alarm.siteId(),
                organisations.site(alarm.siteId()).map(SiteState::name).orElse(null),
                alarm.rule(),
                texts.title(alarm.rule(), VIETNAMESE),
                texts.summary(alarm.finding(), VIETNAMESE),
                texts.advice(alarm.rule(), VIETNAMESE),
                alarm.since(),
                alarm.openedAt(),
                alarm.closedAt(),
                alarm.finding());
    }
}
