package vn.emc.reporting.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to somebody.
 *
 * @param id the same however often it is tried
 * @param html the same as the text for those who like it; null where there is none
 */
record Mail(
        UUID id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        Instant createdAt) {}
