package vn.emc.catalog.embed;

import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.outbound.OutboundFailure;

/** What a page that could not be had is for the owner of the site. */
final class Failures {
    private Failures() {}

    static EmbedFinding finding(OutboundFailure failure) {
        return switch (failure.reason()) {
            case REFUSED_ADDRESS, INVALID_ADDRESS ->
                EmbedFinding.of(EmbedCheckOutcome.REFUSED_ADDRESS, failure.address());
            case UNKNOWN_HOST, UNREACHABLE, BROKEN_ANSWER, STOPPED -> EmbedFinding.of(EmbedCheckOutcome.UNREACHABLE);
            case TLS -> EmbedFinding.of(EmbedCheckOutcome.TLS_FAILED);
            case TIMED_OUT -> EmbedFinding.of(EmbedCheckOutcome.TIMED_OUT);
            case TOO_MANY_REDIRECTS -> EmbedFinding.of(EmbedCheckOutcome.TOO_MANY_REDIRECTS);
            case UNWANTED_REDIRECT -> EmbedFinding.of(EmbedCheckOutcome.BLOCKED_BY_ROBOTS, failure.address());
        };
    }
}
