package vn.emc.ingest.quarantine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

/**
 * A rejected event in a list.
 *
 * @param siteName null where the site is not known any more
 * @param codeProfile as sent, null where it was missing
 * @param shape how it was sent: {@code form}, {@code json}, {@code multipart}, {@code query} or {@code bulk}
 * @param warnings further rules it breaks
 * @param identical how many events of the site were rejected for the same reason and say the same, but for when; this
 *     one among them
 * @param replayId the replay that accepted it; null while it waits
 */
record RejectedEventView(
        UUID eventId,
        int siteId,
        @Nullable String siteName,
        RejectionReason reason,
        List<Warning> warnings,
        @Nullable String codeProfile,
        String shape,
        OffsetDateTime receivedAt,
        OffsetDateTime eventTime,
        long identical,
        @Nullable Long replayId) {}
