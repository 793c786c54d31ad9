package vn.emc.gateway.answer;

import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds the security headers to every answer, also to failures, just before it leaves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class SecurityHeadersFilter implements WebFilter {
    private final SecurityHeaders headers;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            headers.forPages().forEach(response.getHeaders()::set);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
