package vn.emc.catalog.embed;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;
import vn.emc.catalog.site.SiteView;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.outbound.OutboundAnswer;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundFailure;
import vn.emc.outbound.OutboundFailure.Reason;
import vn.emc.outbound.OutboundLimits;

/** Looks at a site's page as a robot that keeps the rules: at most three redirects, the beginning of the page only. */
@Component
@RequiredArgsConstructor
class ProbingPages {
    private static final int MOST_REDIRECTS = 3;
    /** As much of a robots.txt as RFC 9309 asks for. */
    private static final int ROBOTS_BYTES = 500 * 1024;

    private final OutboundClient client;
    private final ProbeRequests requests;
    private final PublicAddress platform;
    private final EmbedCheckSettings settings;

    /** The page, or nothing where the program stops. */
    Optional<ProbedPage> probe(SiteView site) {
        var address = URI.create(site.url());
        var robots = new RobotsAdvice(
                client, requests, new OutboundLimits(settings.robotsTime(), MOST_REDIRECTS, ROBOTS_BYTES));
        var objection = robots.objection(address);
        if (objection.isPresent()) {
            return stopping(new ProbedPage(site.url(), objection.get()));
        }
        var request = requests.get(address)
                .followingOnly(target -> robots.objection(target).isEmpty());
        var limits = new OutboundLimits(settings.pageTime(), MOST_REDIRECTS, settings.pageBytes());
        return switch (client.send(request, limits)) {
            case OutboundAnswer answer ->
                Optional.of(new ProbedPage(answer.address().toString(), finding(answer, site.id())));
            case OutboundFailure failure -> stopping(new ProbedPage(failure.address(), finding(failure, robots)));
        };
    }

    private static EmbedFinding finding(OutboundFailure failure, RobotsAdvice robots) {
        return failure.reason() == Reason.UNWANTED_REDIRECT
                ? robots.objection(URI.create(failure.address())).orElse(Failures.finding(failure))
                : Failures.finding(failure);
    }

    /** An interrupted thread learns nothing about a site. */
    private static Optional<ProbedPage> stopping(ProbedPage page) {
        return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.of(page);
    }

    private EmbedFinding finding(OutboundAnswer answer, int siteId) {
        if (!answer.successful()) {
            return EmbedFinding.of(EmbedCheckOutcome.HTTP_ERROR, String.valueOf(answer.status()));
        }
        var type = answer.header("Content-Type").orElse("text/html");
        if (!type.contains("html")) {
            return EmbedFinding.of(EmbedCheckOutcome.NOT_A_PAGE, type);
        }
        var finding = PageCode.read(answer.body())
                .judge(siteId, Set.of(WebHost.of(platform.publicUrl()), WebHost.of(answer.address())));
        return finding.outcome() == EmbedCheckOutcome.NOT_FOUND && answer.truncated()
                ? EmbedFinding.of(EmbedCheckOutcome.TOO_LARGE)
                : finding;
    }
}
