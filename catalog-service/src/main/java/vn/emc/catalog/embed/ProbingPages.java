package vn.emc.catalog.embed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;
import vn.emc.catalog.site.SiteView;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundLimits;

/**
 * Looks at a site's pages: that at its address and, where it carries the code, a few it links to, since the code must be in
 * each. Of those only the ones that were read and lack the code count.
 */
@Component
@RequiredArgsConstructor
class ProbingPages {
    /** As much of a robots.txt as RFC 9309 asks for. */
    private static final int ROBOTS_BYTES = 500 * 1024;

    private final OutboundClient client;
    private final ProbeRequests requests;
    private final PublicAddress platform;
    private final EmbedCheckSettings settings;

    /** What the pages say, or nothing where the program stops. */
    Optional<SiteProbe> probe(SiteView site) {
        var visit = visit(site.id());
        var front = visit.look(URI.create(site.url()), settings.pageTime());
        var pages = 1;
        for (var link : linked(front)) {
            var page = visit.look(link, settings.linkedPageTime());
            if (isOfTheSite(page, link)) {
                pages++;
                if (page.finding().outcome() != EmbedCheckOutcome.FOUND) {
                    return stopping(new SiteProbe(page, pages));
                }
            }
        }
        return stopping(new SiteProbe(front, pages));
    }

    private PageVisit visit(int siteId) {
        var limits = new OutboundLimits(settings.robotsTime(), PageVisit.MOST_REDIRECTS, ROBOTS_BYTES);
        return new PageVisit(
                client,
                requests,
                new RobotsAdvice(client, requests, limits),
                siteId,
                WebHost.of(platform.publicUrl()),
                settings.pageBytes());
    }

    /** Whether it was read, and is no sign-in page of another host. */
    private static boolean isOfTheSite(ProbedPage page, URI link) {
        return page.finding().outcome().isAboutCode()
                && WebHost.of(URI.create(page.address())).equals(WebHost.of(link));
    }

    /** From the first link of the page to its last, as far apart as can be: neighbours tend to be made alike. */
    private List<URI> linked(ProbedPage front) {
        if (front.finding().outcome() != EmbedCheckOutcome.FOUND) {
            return List.of();
        }
        var links = front.links();
        var wanted = Math.min(settings.linkedPages(), links.size());
        return IntStream.range(0, wanted)
                .mapToObj(nth -> links.get(nth * links.size() / wanted))
                .toList();
    }

    /** An interrupted thread learns nothing about a site. */
    private static Optional<SiteProbe> stopping(SiteProbe probe) {
        return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.of(probe);
    }
}
