package vn.emc.reporting.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends notices by mail; none while no server and no sender are set. */
@Component
class MailDelivery {
    private final JavaMailSender sender;
    private final NoticeText text;
    private final NoticeSettings settings;
    private final String host;

    MailDelivery(
            JavaMailSender sender,
            NoticeText text,
            NoticeSettings settings,
            @Value("${spring.mail.host}") String host) {
        this.sender = sender;
        this.text = text;
        this.settings = settings;
        this.host = host;
    }

    boolean isConfigured() {
        return !host.isBlank() && !settings.mailFrom().isBlank();
    }

    void deliver(Notice notice) {
        if (!isConfigured()) {
            throw new DeliveryFailedException("MAIL_NOT_CONFIGURED");
        }
        try {
            sender.send(message(notice));
        } catch (MailException | MessagingException failed) {
            // What a mail server says may name people.
            throw new DeliveryFailedException(failed.getClass().getSimpleName(), failed);
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException {
        var message = new NamedMessage(sender.createMimeMessage(), "<" + notice.id() + "@emc>");
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mailFrom());
        helper.setTo(notice.recipient().address());
        helper.setSubject(text.subject(notice));
        helper.setText(text.body(notice));
        helper.setSentDate(Date.from(notice.createdAt()));
        // Nobody's holiday reply should come back.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Keeps its id over all tries, so that mail that came twice is seen to be the same. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(MimeMessage message, String id) throws MessagingException {
            super(message.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
