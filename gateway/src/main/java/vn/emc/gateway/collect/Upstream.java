package vn.emc.gateway.collect;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import vn.emc.gateway.answer.ProblemCode;

/**
 * Connections to the collecting service, kept open and handed out again. Each event loop has its own, so that a request
 * never changes threads and nothing is locked. There are as many as requests are under way.
 */
@RequiredArgsConstructor
@Slf4j
// Netty reports failed writes and closes to the handler itself, so their futures say nothing new.
@SuppressWarnings("FutureReturnValueIgnored")
final class Upstream {
    private static final int CONNECT_MILLIS = 1000;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int LARGEST_CHUNK = 64 * 1024;

    private final FastThreadLocal<Deque<Channel>> idle = new FastThreadLocal<>() {
        @Override
        protected Deque<Channel> initialValue() {
            return new ArrayDeque<>();
        }
    };

    private final String host;
    private final int port;
    private final long answerMillis;

    /** Sends {@code request} and tells {@code exchange} how it went. Must be called on {@code client}'s event loop. */
    void send(Channel client, FullHttpRequest request, Exchange exchange) {
        var connection = idle.get().pollLast();
        while (connection != null && !connection.isActive()) {
            connection = idle.get().pollLast();
        }
        if (connection == null) {
            connect(client, request, exchange);
        } else {
            connection.pipeline().get(UpstreamHandler.class).send(request, exchange);
        }
    }

    void keep(Channel connection) {
        idle.get().addLast(connection);
    }

    void forget(Channel connection) {
        idle.get().remove(connection);
    }

    private void connect(Channel client, FullHttpRequest request, Exchange exchange) {
        new Bootstrap()
                .group(client.eventLoop())
                .channel(client.getClass())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new IdleStateHandler(0, 0, answerMillis, TimeUnit.MILLISECONDS))
                                .addLast(new HttpClientCodec(LONGEST_LINE, LARGEST_HEADERS, LARGEST_CHUNK))
                                .addLast(new UpstreamHandler(Upstream.this));
                    }
                })
                .connect(new InetSocketAddress(host, port))
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        connected
                                .channel()
                                .pipeline()
                                .get(UpstreamHandler.class)
                                .send(request, exchange);
                    } else {
                        request.release();
                        log.debug("The collecting service cannot be reached", connected.cause());
                        exchange.failed(ProblemCode.SERVICE_UNAVAILABLE);
                    }
                });
    }
}
