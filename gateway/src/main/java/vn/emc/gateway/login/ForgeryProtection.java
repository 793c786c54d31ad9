package vn.emc.gateway.login;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.PublicAddress;

/**
 * Changes made with a session need a token another site cannot know: in the header {@code X-XSRF-TOKEN}, or in a form's
 * field {@code _csrf}; it stands in the cookie {@code XSRF-TOKEN}, which the pages' script reads. Requests without a
 * session have nothing that could be misused.
 */
final class ForgeryProtection extends ServerCsrfTokenRequestAttributeHandler {
    static final String HEADER = "X-XSRF-TOKEN";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    static final ServerWebExchangeMatcher REQUIRED = exchange -> {
        var request = exchange.getRequest();
        return SAFE.contains(request.getMethod()) || !request.getCookies().containsKey(Sessions.COOKIE)
                ? MatchResult.notMatch()
                : MatchResult.match();
    };

    static CookieServerCsrfTokenRepository tokens(PublicAddress address) {
        var repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").path("/").secure(address.isSecure()));
        return repository;
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        var header = exchange.getRequest().getHeaders().getFirst(HEADER);
        return Mono.justOrEmpty(header == null ? FormToken.of(exchange) : header);
    }
}
