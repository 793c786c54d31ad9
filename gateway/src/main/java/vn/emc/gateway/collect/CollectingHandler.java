package vn.emc.gateway.collect;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.ChannelOperations;
import vn.emc.gateway.answer.ProblemCode;

/**
 * Takes collecting requests off a connection before Reactor and Spring see them, passes them to the service and writes
 * the answer. All other requests go on as if this were not here. Runs on the connection's event loop only.
 */
@RequiredArgsConstructor
// Netty reports failed writes and closes to the handler itself, so their futures say nothing new.
@SuppressWarnings("FutureReturnValueIgnored")
final class CollectingHandler extends ChannelDuplexHandler implements Exchange {
    private enum State {
        IDLE,
        READING,
        WAITING,
        CLOSING
    }

    private final CollectingRoute route;
    private final Draining draining;
    private final Pipelined later = new Pipelined();
    private final IncomingBody body = new IncomingBody();
    private final BodyWatch watch = new BodyWatch();

    private State state = State.IDLE;

    /**
     * Reactor has an exchange under way. Until it has ended that, which may be well after the client has the answer, it
     * gets no other request: up to 1.3.7 it may never read from the connection again if it does (reactor-netty issue
     * 4361, pull request 4347). With a version that mends this, only collecting requests need wait, not to overtake.
     */
    private boolean elsewhere;

    /** The client has said that nothing follows its request: what does follow gets no answer, so it is not taken either. */
    private boolean last;

    private @Nullable ChannelHandlerContext context;
    private @Nullable HttpRequest request;
    private long begun;
    private boolean keepAlive;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        if (draining.isStopping()) {
            added.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        switch (state) {
            case IDLE -> begin(connection, message);
            case READING -> takeBody(connection, message);
            case WAITING -> later.add(message);
            case CLOSING -> ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (state == State.READING) {
            watch.start(connection.executor(), () -> refuseAndClose(connection, ProblemCode.TIMEOUT));
            connection.read();
        }
        connection.fireChannelReadComplete();
    }

    private void begin(ChannelHandlerContext connection, Object message) {
        if (last && message instanceof HttpRequest) {
            state = State.CLOSING;
            ReferenceCountUtil.release(message);
        } else if (mustWait(message)) {
            later.add(message);
        } else if (!(message instanceof HttpRequest candidate)) {
            connection.fireChannelRead(message);
        } else if (candidate.decoderResult().isSuccess() && route.takes(candidate)) {
            open(connection, candidate);
        } else {
            elsewhere = true;
            last = !HttpUtil.isKeepAlive(candidate);
            connection.fireChannelRead(message);
        }
    }

    private boolean mustWait(Object message) {
        return (elsewhere && message instanceof HttpRequest) || later.isInFront();
    }

    private void open(ChannelHandlerContext connection, HttpRequest opened) {
        begun = System.nanoTime();
        draining.begun();
        request = opened;
        keepAlive = HttpUtil.isKeepAlive(opened);
        watch.begin();
        body.begin(HttpUtil.getContentLength(opened, 0L));
        state = State.READING;
        if (body.isEndless()) {
            refuseAndClose(connection, ProblemCode.TOO_LARGE);
        } else if (HttpUtil.is100ContinueExpected(opened)) {
            if (body.isTooLong()) {
                refuseAndClose(connection, ProblemCode.TOO_LARGE);
            } else {
                connection.writeAndFlush(new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
            }
        }
    }

    private void takeBody(ChannelHandlerContext connection, Object message) {
        if (!(message instanceof HttpContent content) || content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuseAndClose(connection, ProblemCode.BAD_REQUEST);
            return;
        }
        body.add(content);
        if (content instanceof LastHttpContent) {
            complete(connection);
        } else if (body.isEndless()) {
            refuseAndClose(connection, ProblemCode.TOO_LARGE);
        }
    }

    private void complete(ChannelHandlerContext connection) {
        var complete = request;
        if (complete == null || body.isTooLong()) {
            failed(ProblemCode.TOO_LARGE);
            return;
        }
        state = State.WAITING;
        watch.end();
        route.pass(connection.channel(), complete, body.take(), this);
    }

    @Override
    public void answered(FullHttpResponse answer) {
        var asked = request;
        var connection = context;
        if (asked == null || connection == null || !connection.channel().isActive()) {
            answer.release();
            return;
        }
        finish(connection, route.answer(asked, answer), keepAlive);
    }

    @Override
    public void failed(ProblemCode reason) {
        var asked = request;
        var connection = context;
        if (asked != null && connection != null && connection.channel().isActive()) {
            finish(connection, route.problem(asked, reason), keepAlive);
        }
    }

    private void refuseAndClose(ChannelHandlerContext connection, ProblemCode reason) {
        var asked = request;
        body.drop();
        if (asked == null) {
            connection.close();
        } else {
            finish(connection, route.problem(asked, reason), false);
        }
    }

    private void finish(ChannelHandlerContext connection, FullHttpResponse answer, boolean mayStayOpen) {
        var keepOpen = mayStayOpen && !draining.isStopping();
        var asked = request;
        end();
        body.drop();
        route.count(answer.status(), System.nanoTime() - begun);
        if (asked != null && !asked.protocolVersion().isKeepAliveDefault()) {
            HttpUtil.setKeepAlive(answer.headers(), asked.protocolVersion(), keepOpen);
        } else if (!keepOpen) {
            answer.headers().set(HttpHeaderNames.CONNECTION, "close");
        }
        if (keepOpen) {
            state = State.IDLE;
            connection.writeAndFlush(answer, connection.voidPromise());
            goOn(connection);
        } else {
            state = State.CLOSING;
            connection.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void end() {
        watch.end();
        if (request != null) {
            request = null;
            draining.ended();
        }
    }

    /** Hands on what a client sent before it had the answer, up to the next request that has to wait. */
    private void goOn(ChannelHandlerContext connection) {
        if (!later.isEmpty()) {
            later.handOn(() -> mayGoOn(connection), message -> channelRead(connection, message));
        }
        connection.read();
    }

    private boolean mayGoOn(ChannelHandlerContext connection) {
        return connection.channel().isActive() && state != State.WAITING && !(elsewhere && later.beginsWithRequest());
    }

    /** Closes a connection on which nothing came or went for too long, and sees Reactor end an exchange. */
    @Override
    public void userEventTriggered(ChannelHandlerContext connection, Object event) {
        if (event instanceof IdleStateEvent) {
            connection.close();
            return;
        }
        connection.fireUserEventTriggered(event);
        if (elsewhere && ChannelOperations.get(connection.channel()) == null) {
            elsewhere = false;
            if (!later.isEmpty()) {
                connection.executor().execute(() -> goOn(connection));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        end();
        state = State.CLOSING;
        body.drop();
        later.drop();
        connection.fireChannelInactive();
    }
}
