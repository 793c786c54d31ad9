package vn.emc.gateway.login;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.Visitor;

/** Gives every page the cookie with the token; without somebody asking for the token, it would never be set. */
final class TokenCookie implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token != null && Visitor.wantsPage(exchange.getRequest())
                ? token.then(chain.filter(exchange))
                : chain.filter(exchange);
    }
}
