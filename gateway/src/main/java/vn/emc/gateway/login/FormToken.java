package vn.emc.gateway.login;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.BodyTooLargeException;

/**
 * Finds the token against forged requests in plain forms. Looking at a body consumes it, so forms of a browser's session
 * are read here once and handed on as they came.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FormToken implements WebFilter {
    private static final String ATTRIBUTE = FormToken.class.getName();
    private static final String FIELD = "_csrf=";
    private static final int LARGEST_FORM = 256 * 1024;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isSessionForm(exchange.getRequest())
                ? DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_FORM)
                        .map(FormToken::bytes)
                        .defaultIfEmpty(new byte[0])
                        .onErrorMap(DataBufferLimitException.class, tooLarge -> new BodyTooLargeException(LARGEST_FORM))
                        .flatMap(form -> chain.filter(replayed(exchange, form)))
                : chain.filter(exchange);
    }

    static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    private static boolean isSessionForm(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getCookies().containsKey(Sessions.COOKIE)
                && !request.getHeaders().containsHeader(ForgeryProtection.HEADER)
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                        request.getHeaders().getContentType());
    }

    private static ServerWebExchange replayed(ServerWebExchange exchange, byte[] form) {
        var token = token(new String(form, StandardCharsets.UTF_8));
        if (token != null) {
            exchange.getAttributes().put(ATTRIBUTE, token);
        }
        var buffers = exchange.getResponse().bufferFactory();
        return exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return Flux.defer(() -> Flux.just(buffers.wrap(form)));
                    }
                })
                .build();
    }

    /** Tokens are UUIDs, so nothing in them is escaped. */
    private static @Nullable String token(String form) {
        for (var field : form.split("&", -1)) {
            if (field.startsWith(FIELD)) {
                return field.substring(FIELD.length());
            }
        }
        return null;
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
