package vn.emc.reconciliation.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a mail, as both sides see it; not what is in it.
 *
 * @param tries how often sending it has failed
 * @param finishedAt null while it waits
 */
public record SentMail(
        String to,
        String subject,
        Instant createdAt,
        MailState state,
        int tries,
        @Nullable Instant finishedAt) {}
