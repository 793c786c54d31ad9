package vn.emc.gateway.routes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.emc.gateway.caller.CallerHeaders;

/** Tells a service the caller's true address, and keeps from it what is the gateway's alone: sessions and claims. */
@Component
@RequiredArgsConstructor
class ForwardedCaller implements HttpHeadersFilter, Ordered {
    private static final String LANGUAGE_COOKIE = "emc-lang";

    private final CallerHeaders callers;

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var peer = request.getRemoteAddress();
        var headers = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!CallerHeaders.isClaim(name) && !HttpHeaders.COOKIE.equalsIgnoreCase(name)) {
                headers.addAll(name, values);
            }
        });
        var own = Objects.requireNonNullElse(request.getURI().getScheme(), "http");
        headers.set(CallerHeaders.FOR, callers.forwardedFor(peer, sent.getFirst(CallerHeaders.FOR)));
        headers.set(CallerHeaders.PROTO, callers.proto(peer, sent.getFirst(CallerHeaders.PROTO), own));
        var host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null) {
            headers.set(CallerHeaders.HOST, host);
        }
        var language = request.getCookies().getOrDefault(LANGUAGE_COOKIE, List.of()).stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        if (!language.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, language);
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
