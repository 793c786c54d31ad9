package vn.emc.catalog.site;

/**
 * A site and the version a change of it can be based on.
 *
 * @param version grows with every change, of its keys too
 */
public record VersionedSite(SiteView site, long version) {}
