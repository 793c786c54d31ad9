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

/** Sends mail; none while no server and no sender are set. */
@Component
class MailDelivery {
    private final JavaMailSender sender;
    private final NoticeSettings settings;
    private final String host;

    MailDelivery(JavaMailSender sender, NoticeSettings settings, @Value("${spring.mail.host}") String host) {
        this.sender = sender;
        this.settings = settings;
        this.host = host;
    }

    boolean isConfigured() {
        return !host.isBlank() && !settings.mailFrom().isBlank();
    }

    void deliver(Mail mail) {
        if (!isConfigured()) {
            throw new DeliveryFailedException("MAIL_NOT_CONFIGURED");
        }
        try {
            sender.send(message(mail));
        } catch (MailException | MessagingException failed) {
            // What a mail server says may name people.
            throw new DeliveryFailedException(failed.getClass().getSimpleName(), failed);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new NamedMessage(sender.createMimeMessage(), "<" + mail.id() + "@emc>");
        var helper = new MimeMessageHelper(message, mail.html() != null, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mailFrom());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        if (mail.html() == null) {
            helper.setText(mail.text());
        } else {
            helper.setText(mail.text(), mail.html());
        }
        helper.setSentDate(Date.from(mail.createdAt()));
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
