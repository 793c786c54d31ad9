package vn.emc.reporting.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * Somebody who is told of alarms.
 *
 * @param organisation told of the sites that lie under it
 * @param address of mail, or of a webhook
 * @param weeklySince since when they want the weekly report; null where they do not
 * @param secret what messages to a webhook are signed with; null for mail
 */
record Recipient(
        long id,
        UnitCode organisation,
        Channel channel,
        String address,
        @Nullable String secret,
        @Nullable Instant weeklySince,
        Instant createdAt,
        String createdBy) {}
