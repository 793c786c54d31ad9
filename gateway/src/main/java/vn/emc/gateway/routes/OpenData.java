package vn.emc.gateway.routes;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What everybody may read, scripts of other origins too. Routes turn the questions away that browsers ask before such a script
 * may go on, so they are answered here.
 */
@Component
public final class OpenData implements WebFilter {
    public static final String AREA = "/api/reports/v1/open-data/";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!HttpMethod.OPTIONS.equals(request.getMethod())
                || !request.getPath().value().startsWith(AREA)) {
            return chain.filter(exchange);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NO_CONTENT);
        var headers = response.getHeaders();
        headers.set(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        headers.setAccessControlAllowOrigin("*");
        headers.setAccessControlAllowMethods(METHODS);
        headers.setAccessControlAllowHeaders(
                List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_NONE_MATCH));
        headers.setAccessControlMaxAge(KEPT);
        return response.setComplete();
    }
}
