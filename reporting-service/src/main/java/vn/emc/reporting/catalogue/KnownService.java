package vn.emc.reporting.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A service of a site's catalogue.
 *
 * @param level 0, 3 or 4
 */
public record KnownService(
        long serviceId, String name, int level, @Nullable String idCdvcqg, String idMcdt) {}
