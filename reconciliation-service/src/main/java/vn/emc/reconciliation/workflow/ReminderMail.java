package vn.emc.reconciliation.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.mail.MailSettings;
import vn.emc.reconciliation.mail.Mails;

/** Tells the contacts of the side that is to act of a deadline; in Vietnamese and in English. */
@Component
@RequiredArgsConstructor
class ReminderMail {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Allowed allowed;
    private final Mails mails;
    private final MailSettings settings;
    private final MessageSource messages;

    /** Within the transaction that notes it; {@code action} says whether the deadline is near or past. */
    void send(Reconciliation reconciliation, Action action, LocalDate dueOn) {
        var sides = allowed.awaited(reconciliation);
        var subject = text(
                VIETNAMESE,
                "mail.reminder.%s.subject".formatted(action),
                String.valueOf(reconciliation.id()),
                Period.inWords(dueOn));
        var text = Stream.of(VIETNAMESE, Locale.ENGLISH)
                .map(language -> text(language, reconciliation, action, dueOn, sides))
                .collect(Collectors.joining("\n\n----\n\n"));
        sides.stream()
                .flatMap(side -> addresses(side, reconciliation).stream())
                .distinct()
                .forEach(address -> mails.send(reconciliation.id(), address, subject, text));
    }

    private List<String> addresses(Side side, Reconciliation reconciliation) {
        var details = reconciliation.details();
        return switch (side) {
            case UNIT ->
                List.of(
                        details.technicalContact().email(),
                        details.accountableContact().email());
            case AGENCY -> settings.agency();
        };
    }

    private String text(
            Locale language, Reconciliation reconciliation, Action action, LocalDate dueOn, Set<Side> sides) {
        var waiting = sides.stream().map(side -> text(language, "side." + side)).collect(Collectors.joining(", "));
        var said = text(
                language,
                "mail.reminder." + action,
                String.valueOf(reconciliation.id()),
                reconciliation.organisation().value(),
                text(language, "state." + reconciliation.state()),
                Period.inWords(dueOn),
                waiting);
        var address = settings.publicUrl() + "/reconciliations/" + reconciliation.id();
        return said + "\n\n" + text(language, "mail.reminder.address", address);
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
