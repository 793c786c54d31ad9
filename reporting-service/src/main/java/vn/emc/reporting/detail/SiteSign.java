package vn.emc.reporting.detail;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;

/**
 * Signs of a site's connection.
 *
 * @param lastDay on which events arrived; null where none ever did
 * @param embed what the newest look for the embed code came to; null where nobody looked yet
 * @param catalogue whether it has a service catalogue
 */
public record SiteSign(
        int siteId,
        @Nullable LocalDate lastDay,
        @Nullable EmbedCheckOutcome embed,
        @Nullable Instant embedCheckedAt,
        boolean catalogue) {}
