package vn.emc.catalog.embed;

/**
 * What a check of a site came to.
 *
 * @param page the first one whose code is not as it should be, else the one at the site's address
 * @param pages how many pages were read
 */
record SiteProbe(ProbedPage page, int pages) {}
