package vn.emc.catalog.embed;

/**
 * A page that was looked at.
 *
 * @param address of the page, in the end of all redirects
 */
record ProbedPage(String address, EmbedFinding finding) {}
