package vn.emc.gateway.answer;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends problems to whoever asked, in the form that suits the request. */
@Component
@RequiredArgsConstructor
public final class ProblemAnswers {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Problems problems;

    public Mono<Void> send(ServerWebExchange exchange, ProblemCode code) {
        return send(exchange, Problem.of(code), Problems.newTraceId());
    }

    Mono<Void> send(ServerWebExchange exchange, Problem problem, String traceId) {
        var code = problem.code();
        var request = exchange.getRequest();
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        var locale = Visitor.locale(request);
        var asPage = Visitor.wantsPage(request);
        var body = asPage ? problems.page(problem, locale, traceId) : problems.json(problem, locale, traceId);
        var headers = response.getHeaders();
        response.setStatusCode(code.status());
        headers.setContentType(asPage ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code.isTemporary()) {
            headers.set(HttpHeaders.RETRY_AFTER, ProblemCode.RETRY_AFTER);
        }
        if (code == ProblemCode.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
