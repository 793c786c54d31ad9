package vn.emc.ingest.quarantine;

import java.time.OffsetDateTime;

/**
 * Messages of one kind that a consumer could not apply.
 *
 * @param topic where they came from; they themselves are in {@code <topic>-dlt}
 * @param consumer who could not apply them
 * @param reason {@code UNREADABLE} or {@code NOT_APPLICABLE}
 * @param exception class of the exception
 * @param messages how many
 * @param lastSentAt when the newest of them was sent
 */
record DeadLetterView(
        String topic, String consumer, String reason, String exception, long messages, OffsetDateTime lastSentAt) {}
