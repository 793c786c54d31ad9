package vn.emc.reporting.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.emc.reporting.alarm.AlarmsChanged;

/**
 * What somebody is told at once.
 *
 * @param id the same however often it is tried
 */
record Notice(UUID id, Recipient recipient, Instant createdAt, List<AlarmsChanged.Item> items) {
    Notice {
        items = List.copyOf(items);
    }
}
