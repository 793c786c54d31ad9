package vn.emc.catalog.embed;

import java.net.URI;
import java.util.List;

/**
 * A page that was looked at.
 *
 * @param address of the page, in the end of all redirects
 * @param links other pages of its host that it leads to
 */
record ProbedPage(String address, EmbedFinding finding, List<URI> links) {
    ProbedPage {
        links = List.copyOf(links);
    }

    static ProbedPage unread(String address, EmbedFinding finding) {
        return new ProbedPage(address, finding, List.of());
    }
}
