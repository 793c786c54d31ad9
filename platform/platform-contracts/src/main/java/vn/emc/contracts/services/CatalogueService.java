package vn.emc.contracts.services;

import org.jspecify.annotations.Nullable;

/**
 * A public service in one version of a site's catalogue.
 *
 * @param serviceId the same in all versions
 * @param level 0 information only, 3 partly online, 4 fully online
 * @param url where it is offered
 * @param idCdvcqg code of its procedure at the national portal
 * @param idMcdt code the site's dossier system sends in its events, unique in the site
 */
public record CatalogueService(
        long serviceId,
        String name,
        int level,
        @Nullable String url,
        @Nullable String idCdvcqg,
        String idMcdt) {}
