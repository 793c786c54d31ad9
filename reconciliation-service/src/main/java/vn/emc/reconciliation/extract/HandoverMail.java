package vn.emc.reconciliation.extract;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.mail.MailSettings;
import vn.emc.reconciliation.mail.Mails;
import vn.emc.reconciliation.workflow.Reconciliation;

/** Tells the technical contact that an extract is there, with what proves which one; in Vietnamese and in English. */
@Component
@RequiredArgsConstructor
class HandoverMail {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Mails mails;
    private final MailSettings settings;
    private final MessageSource messages;

    /** Within the transaction of the hand-over. */
    void send(Reconciliation reconciliation, Extract extract, Manifest manifest, @Nullable String message) {
        var subject = text(LANGUAGES.getFirst(), "mail.handover.subject", String.valueOf(reconciliation.id()));
        var text = LANGUAGES.stream()
                .map(language -> text(language, reconciliation, extract, manifest, message))
                .collect(Collectors.joining("\n\n----\n\n"));
        mails.send(
                reconciliation.id(), reconciliation.details().technicalContact().email(), subject, text);
    }

    private String text(
            Locale language,
            Reconciliation reconciliation,
            Extract extract,
            Manifest manifest,
            @Nullable String message) {
        var contact = reconciliation.details().technicalContact().name();
        var files = manifest.files().stream()
                .map(file ->
                        text(language, "mail.handover.file", file.name(), String.valueOf(file.rows()), file.sha256()));
        return Stream.of(
                        Stream.of(text(
                                language,
                                "mail.handover.text",
                                contact,
                                String.valueOf(extract.number()),
                                String.valueOf(reconciliation.id()),
                                manifest.period().inWords(),
                                MOMENT.format(manifest.cutOff()))),
                        message == null
                                ? Stream.<String>empty()
                                : Stream.of(text(language, "mail.handover.message", message)),
                        files,
                        Stream.of(text(
                                language,
                                "mail.handover.address",
                                settings.publicUrl() + "/reconciliations/" + reconciliation.id())))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
