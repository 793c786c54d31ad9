package vn.emc.gateway.collect;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import vn.emc.gateway.answer.ProblemCode;

/** One connection to the collecting service: one request at a time, its answer gathered whole. */
@RequiredArgsConstructor
@Slf4j
// Netty reports failed writes and closes to the handler itself, so their futures say nothing new.
@SuppressWarnings("FutureReturnValueIgnored")
final class UpstreamHandler extends ChannelInboundHandlerAdapter {
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final Upstream upstream;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private @Nullable HttpResponse head;
    private ByteBuf body = Unpooled.EMPTY_BUFFER;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    void send(FullHttpRequest request, Exchange waiting) {
        var connection = context;
        if (connection == null) {
            request.release();
            waiting.failed(ProblemCode.SERVICE_UNAVAILABLE);
            return;
        }
        exchange = waiting;
        connection.writeAndFlush(request, connection.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        try {
            if (message instanceof HttpResponse response) {
                head = response;
            }
            if (message instanceof HttpContent content) {
                take(connection, content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(ChannelHandlerContext connection, HttpContent content) {
        var part = content.content();
        if (part.isReadable()) {
            body = body.isReadable() ? Unpooled.wrappedBuffer(body, part.retain()) : part.retain();
        }
        if (content.decoderResult().isFailure() || body.readableBytes() > LARGEST_ANSWER) {
            connection.close();
        } else if (content instanceof LastHttpContent) {
            complete(connection);
        }
    }

    private void complete(ChannelHandlerContext connection) {
        var response = head;
        var waiting = exchange;
        if (response == null || response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            head = null;
            return;
        }
        var answer = new DefaultFullHttpResponse(
                response.protocolVersion(), response.status(), body, response.headers(), EmptyHttpHeaders.INSTANCE);
        var reusable = HttpUtil.isKeepAlive(response);
        head = null;
        exchange = null;
        body = Unpooled.EMPTY_BUFFER;
        if (reusable && waiting != null) {
            upstream.keep(connection.channel());
        } else {
            connection.close();
        }
        if (waiting == null) {
            answer.release();
        } else {
            waiting.answered(answer);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext connection, Object event) {
        if (event instanceof IdleStateEvent) {
            fail(ProblemCode.GATEWAY_TIMEOUT);
            connection.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        upstream.forget(connection.channel());
        fail(ProblemCode.BAD_GATEWAY);
        body.release();
        body = Unpooled.EMPTY_BUFFER;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        log.debug("The connection to the collecting service failed", cause);
        connection.close();
    }

    private void fail(ProblemCode reason) {
        var waiting = exchange;
        exchange = null;
        if (waiting != null) {
            waiting.failed(reason);
        }
    }
}
