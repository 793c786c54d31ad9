package vn.emc.catalog.embed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.outbound.OutboundAnswer;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundFailure;
import vn.emc.outbound.OutboundFailure.Reason;
import vn.emc.outbound.OutboundLimits;

/** Looks at pages as a robot that keeps the rules: at most three redirects, the beginning of a page only. Serves one check. */
@RequiredArgsConstructor
final class PageVisit {
    static final int MOST_REDIRECTS = 3;

    private final OutboundClient client;
    private final ProbeRequests requests;
    private final RobotsAdvice robots;
    private final int siteId;
    private final String platformHost;
    private final int pageBytes;

    ProbedPage look(URI address, Duration time) {
        var objection = robots.objection(address);
        if (objection.isPresent()) {
            return ProbedPage.unread(address.toString(), objection.get());
        }
        var request = requests.get(address)
                .followingOnly(target -> robots.objection(target).isEmpty());
        return switch (client.send(request, new OutboundLimits(time, MOST_REDIRECTS, pageBytes))) {
            case OutboundAnswer answer -> page(answer);
            case OutboundFailure failure -> ProbedPage.unread(failure.address(), finding(failure));
        };
    }

    private EmbedFinding finding(OutboundFailure failure) {
        return failure.reason() == Reason.UNWANTED_REDIRECT
                ? robots.objection(URI.create(failure.address())).orElse(Failures.finding(failure))
                : Failures.finding(failure);
    }

    private ProbedPage page(OutboundAnswer answer) {
        var address = answer.address().toString();
        if (!answer.successful()) {
            return ProbedPage.unread(
                    address, EmbedFinding.of(EmbedCheckOutcome.HTTP_ERROR, String.valueOf(answer.status())));
        }
        var type = answer.header("Content-Type").orElse("text/html");
        if (!type.contains("html")) {
            return ProbedPage.unread(address, EmbedFinding.of(EmbedCheckOutcome.NOT_A_PAGE, type));
        }
        var html = PageHtml.read(answer.body(), answer.address());
        var finding = html.code().judge(siteId, Set.of(platformHost, WebHost.of(answer.address())));
        return finding.outcome() == EmbedCheckOutcome.NOT_FOUND && answer.truncated()
                ? ProbedPage.unread(address, EmbedFinding.of(EmbedCheckOutcome.TOO_LARGE))
                : new ProbedPage(address, finding, List.copyOf(html.links()));
    }
}
