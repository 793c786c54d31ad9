package vn.emc.reporting.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.alarm.AlarmTexts;
import vn.emc.reporting.alarm.AlarmsChanged;
import vn.emc.reporting.alarm.AlarmsChanged.Change;
import vn.emc.reporting.organisations.Organisations;

/** A notice as mail: in Vietnamese, without markup, and without anything about a person or a dossier. */
@Component
@RequiredArgsConstructor
class NoticeText {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final AlarmTexts texts;
    private final Organisations organisations;
    private final NoticeSettings settings;

    Mail mail(Notice notice) {
        return new Mail(
                notice.id(), notice.recipient().address(), subject(notice), body(notice), null, notice.createdAt());
    }

    private String subject(Notice notice) {
        var items = notice.items();
        if (items.size() > 1) {
            return text("notice.subject.many", items.size());
        }
        var item = items.getFirst();
        return text("notice.subject." + item.change(), title(item), siteName(item));
    }

    private String body(Notice notice) {
        var lines = new ArrayList<String>();
        for (var change : Change.values()) {
            var changed = notice.items().stream()
                    .filter(item -> item.change() == change)
                    .toList();
            if (!changed.isEmpty()) {
                lines.add(text("notice.part." + change, changed.size()));
                lines.add("");
                changed.forEach(item -> lines.addAll(lines(item)));
            }
        }
        lines.add(text("notice.link", settings.publicUrl()));
        lines.add("");
        lines.add(text("notice.footer", settings.publicUrl()));
        return String.join("\r\n", lines) + "\r\n";
    }

    private List<String> lines(AlarmsChanged.Item item) {
        var alarm = item.alarm();
        var heading = text("notice.item", title(item), siteName(item), String.valueOf(alarm.siteId()));
        return item.change() == Change.CLOSED
                ? List.of(heading, "")
                : List.of(
                        heading,
                        "  " + texts.summary(alarm.finding(), VIETNAMESE),
                        "  " + text("notice.todo", texts.advice(alarm.rule(), VIETNAMESE)),
                        "");
    }

    private String title(AlarmsChanged.Item item) {
        return texts.title(item.alarm().rule(), VIETNAMESE);
    }

    /** Names come from people; a line of mail ends where we say so. */
    private String siteName(AlarmsChanged.Item item) {
        return organisations
                .site(item.alarm().siteId())
                .map(SiteState::name)
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
