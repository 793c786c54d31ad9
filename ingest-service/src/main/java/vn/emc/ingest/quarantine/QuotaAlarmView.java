package vn.emc.ingest.quarantine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.limits.VolumeKind;

/**
 * A site that sent more in a day than its daily quota. Nothing was refused for that.
 *
 * @param siteName null where the site is not known any more
 * @param day in Vietnam
 * @param kind what it sent much of
 * @param number how much of it that day
 * @param since when the quota was first seen exceeded
 */
record QuotaAlarmView(
        int siteId, @Nullable String siteName, LocalDate day, VolumeKind kind, long number, OffsetDateTime since) {}
