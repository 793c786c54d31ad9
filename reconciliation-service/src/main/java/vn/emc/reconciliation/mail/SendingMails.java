package vn.emc.reconciliation.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/** Sends mail that waits. What was sent when the process died is sent once more, under the same id. */
@Service
@RequiredArgsConstructor
@Slf4j
class SendingMails {
    static final String TASK = "send-mail";

    private final MailTable mails;
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final MailProperties server;

    /**
     * Tries once.
     *
     * @throws MailFailedException where it did not get through
     */
    void send(UUID id) {
        mails.waiting(id).ifPresent(mail -> {
            try {
                deliver(mail);
            } catch (MailFailedException failed) {
                mails.failed(id, String.valueOf(failed.getMessage()));
                throw failed;
            }
            mails.finish(id, MailState.SENT);
        });
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
        mails.finish(id, MailState.GIVEN_UP);
        log.warn("Mail {} is given up after {} tries", id, failures);
        return false;
    }

    private void deliver(Mail mail) {
        var host = server.getHost();
        if (host == null || host.isBlank() || settings.from().isBlank()) {
            throw new MailFailedException("MAIL_NOT_CONFIGURED");
        }
        try {
            sender.send(message(mail));
        } catch (MailException | MessagingException failed) {
            throw new MailFailedException(failed);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new NamedMessage(sender.createMimeMessage(), "<" + mail.id() + "@emc>");
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(mail.createdAt()));
        // Nobody's holiday reply should come back.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Keeps its id over all tries, so that mail that came twice is seen to be the same. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(MimeMessage message, String id) {
            super(message.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
