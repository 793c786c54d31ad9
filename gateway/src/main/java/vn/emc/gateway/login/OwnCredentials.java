package vn.emc.gateway.login;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.emc.gateway.routes.OpenData;

/**
 * Requests the browser's session has nothing to do with: those that bring an {@code Authorization} header, which the
 * service checks itself, and addresses that are open or have credentials of their own. No session is looked up for them.
 */
final class OwnCredentials implements ServerWebExchangeMatcher {
    private static final Set<String> ADDRESSES = Set.of(
            "/trackingmcdt",
            "/tracking",
            "/tracking/matomo.php",
            "/tracking/piwik.php",
            "/api/ingest/v1/dossier-events");
    /** Called by dossier systems with their own credentials, and by a page's script in the browser's session. */
    private static final Set<String> SHARED =
            Set.of("/api/ingest/v1/dossier-events:check", "/api/ingest/v1/dossier-events%3acheck");

    private static final Set<String> AREAS = Set.of("/embed/", "/assets/", "/api/docs/", OpenData.AREA);

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return matches(exchange.getRequest()) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean matches(ServerHttpRequest request) {
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return true;
        }
        var path = request.getPath().value();
        var folded = path.toLowerCase(Locale.ROOT);
        return ADDRESSES.contains(folded)
                || (SHARED.contains(folded) && !request.getCookies().containsKey(Sessions.COOKIE))
                || AREAS.stream().anyMatch(path::startsWith)
                || path.equals("/api/docs")
                || isDescription(path);
    }

    /** {@code /api/<area>/v1/openapi}, the machine-readable description of a service's interface. */
    private static boolean isDescription(String path) {
        return path.startsWith("/api/") && path.endsWith("/v1/openapi");
    }
}
