package vn.emc.catalog.embed;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.outbound.OutboundAnswer;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundFailure;
import vn.emc.outbound.OutboundFailure.Reason;
import vn.emc.outbound.OutboundLimits;

/**
 * What the hosts on the way to one page say to robots (RFC 9309): without a robots.txt everything is allowed; a server that
 * fails to give its out allows nothing. Remembers what it heard, so it serves one check only.
 */
@RequiredArgsConstructor
final class RobotsAdvice {
    private static final String FILE = "/robots.txt";

    private final OutboundClient client;
    private final ProbeRequests requests;
    private final OutboundLimits limits;
    private final Map<String, HostRules> known = new HashMap<>();

    /** Whether a page may be asked for. */
    @FunctionalInterface
    private interface HostRules {
        Optional<EmbedFinding> objection(URI address);
    }

    /** Why {@code address} is not to be asked for, or nothing. */
    Optional<EmbedFinding> objection(URI address) {
        var root = URI.create(address.getScheme() + "://" + address.getRawAuthority());
        return known.computeIfAbsent(root.toString(), host -> ask(root)).objection(address);
    }

    private HostRules ask(URI root) {
        return switch (client.send(requests.get(root.resolve(FILE)), limits)) {
            case OutboundAnswer answer -> heard(answer);
            case OutboundFailure failure -> unheard(failure);
        };
    }

    private static HostRules unheard(OutboundFailure failure) {
        return failure.reason() == Reason.TOO_MANY_REDIRECTS
                ? address -> Optional.empty()
                : address -> Optional.of(Failures.finding(failure));
    }

    private static HostRules heard(OutboundAnswer answer) {
        if (answer.status() >= 500) {
            return address -> Optional.of(blocked(answer.status() + " " + FILE));
        }
        if (!answer.successful()) {
            return address -> Optional.empty();
        }
        var rules = new SimpleRobotRulesParser()
                .parseContent(
                        answer.address().toString(),
                        answer.body(),
                        answer.header("Content-Type").orElse("text/plain"),
                        List.of(ProbeRequests.ROBOT));
        return address -> rules.isAllowed(address.toString()) ? Optional.empty() : Optional.of(blocked(path(address)));
    }

    private static EmbedFinding blocked(String by) {
        return EmbedFinding.of(EmbedCheckOutcome.BLOCKED_BY_ROBOTS, by);
    }

    private static String path(URI address) {
        return address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }
}
