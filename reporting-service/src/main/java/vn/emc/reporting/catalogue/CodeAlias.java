package vn.emc.reporting.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision that, in a site, a code means a service.
 *
 * @param removedAt null while it is in force
 */
public record CodeAlias(
        long id,
        int siteId,
        String code,
        long serviceId,
        @Nullable String serviceName,
        Instant createdAt,
        String createdBy,
        @Nullable Instant removedAt,
        @Nullable String removedBy) {}
