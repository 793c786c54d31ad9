package vn.emc.gateway.routes;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.BodyTooLargeException;

/** Refuses bodies that say they are too long at once, and those that do not say it when they have become too long. */
record BodyLimit(long limit) implements GatewayFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > limit) {
            return Mono.error(new BodyTooLargeException(limit));
        }
        return announced >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(counted(exchange.getRequest()))
                        .build());
    }

    private ServerHttpRequest counted(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var seen = new AtomicLong();
                return super.getBody().handle((part, sink) -> {
                    if (seen.addAndGet(part.readableByteCount()) > limit) {
                        DataBufferUtils.release(part);
                        sink.error(new BodyTooLargeException(limit));
                    } else {
                        sink.next(part);
                    }
                });
            }
        };
    }
}
