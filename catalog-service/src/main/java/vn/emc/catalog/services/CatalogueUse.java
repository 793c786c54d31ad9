package vn.emc.catalog.services;

import java.time.Instant;

/** Since when a version is the one in use, and who put it there. */
public record CatalogueUse(Instant since, String by) {}
