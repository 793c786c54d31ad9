package vn.emc.gateway.collect;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.gateway.answer.Problem;
import vn.emc.gateway.answer.ProblemCode;
import vn.emc.gateway.answer.Problems;
import vn.emc.gateway.answer.SecurityHeaders;
import vn.emc.gateway.answer.Visitor;
import vn.emc.gateway.caller.CallerHeaders;

/** Turns a caller's request into the service's, and the service's answer into the caller's. */
final class CollectingRoute {
    /** Bytes an event may have (api.md); the service checks it again. */
    static final int LARGEST_BODY = 64 * 1024;

    /** Meant for one connection only (RFC 9110, 7.6.1). */
    private static final AsciiString[] HOP_BY_HOP = {
        HttpHeaderNames.CONNECTION,
        AsciiString.cached("keep-alive"),
        HttpHeaderNames.PROXY_AUTHENTICATE,
        HttpHeaderNames.PROXY_AUTHORIZATION,
        HttpHeaderNames.TE,
        HttpHeaderNames.TRAILER,
        HttpHeaderNames.TRANSFER_ENCODING,
        HttpHeaderNames.UPGRADE,
        HttpHeaderNames.EXPECT
    };

    private final Upstream upstream;
    private final Relay events;
    private final Relay hits;
    private final String authority;
    private final CallerHeaders callers;
    private final Problems problems;
    private final CollectingMeter meter;
    private final Map<String, String> securityHeaders;

    CollectingRoute(
            Upstream upstream,
            String authority,
            Relay events,
            Relay hits,
            CallerHeaders callers,
            Problems problems,
            CollectingMeter meter,
            SecurityHeaders securityHeaders) {
        this.upstream = upstream;
        this.events = events;
        this.hits = hits;
        this.authority = authority;
        this.callers = callers;
        this.problems = problems;
        this.meter = meter;
        this.securityHeaders = securityHeaders.forCollecting();
    }

    boolean takes(HttpRequest request) {
        return CollectingPath.canonical(request.uri()).isPresent();
    }

    /** Passes a request on. Takes over {@code body}. */
    void pass(Channel client, HttpRequest request, ByteBuf body, Exchange exchange) {
        if (CollectingPath.isEvent(request)) {
            events.pass(client, call(client, request, body, RelayedHeader.OF_EVENTS), exchange);
        } else if (CollectingPath.isHit(request)) {
            passHit(client, request, body, exchange);
        } else {
            passAsItIs(client, request, body, exchange);
        }
    }

    /** Dossier events that pile up want all there is. */
    private void passHit(Channel client, HttpRequest request, ByteBuf body, Exchange exchange) {
        if (events.isPilingUp()) {
            body.release();
            exchange.failed(ProblemCode.SERVICE_UNAVAILABLE);
        } else {
            hits.pass(client, call(client, request, body, RelayedHeader.OF_HITS), exchange);
        }
    }

    private CollectingCall call(Channel client, HttpRequest request, ByteBuf body, List<RelayedHeader> passedOn) {
        var headers = new EnumMap<RelayedHeader, String>(RelayedHeader.class);
        for (var header : passedOn) {
            var value = request.headers().get(header.getHeaderName());
            if (value != null) {
                headers.put(header, value);
            }
        }
        var forwardedFor = callers.forwardedFor(peer(client), headers.get(RelayedHeader.FORWARDED_FOR));
        headers.put(RelayedHeader.FORWARDED_FOR, forwardedFor);
        var uri = request.uri();
        var query = uri.indexOf('?');
        var bytes = ByteBufUtil.getBytes(body);
        body.release();
        return new CollectingCall(query < 0 ? "" : uri.substring(query + 1), headers, bytes);
    }

    private static @Nullable InetSocketAddress peer(Channel client) {
        return client.remoteAddress() instanceof InetSocketAddress address ? address : null;
    }

    private void passAsItIs(Channel client, HttpRequest request, ByteBuf body, Exchange exchange) {
        var uri = CollectingPath.canonical(request.uri()).orElse(request.uri());
        var headers = request.headers();
        tellCaller(headers, peer(client));
        headers.remove(HttpHeaderNames.COOKIE);
        headers.set(HttpHeaderNames.HOST, authority);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        upstream.send(
                client,
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1, request.method(), uri, body, headers, EmptyHttpHeaders.INSTANCE),
                exchange);
    }

    private void tellCaller(HttpHeaders headers, @Nullable InetSocketAddress peer) {
        var forwardedFor = callers.forwardedFor(peer, headers.get(CallerHeaders.FOR));
        var proto = callers.proto(peer, headers.get(CallerHeaders.PROTO), "http");
        var host = headers.get(HttpHeaderNames.HOST);
        removeClaims(headers);
        headers.set(CallerHeaders.FOR, forwardedFor);
        headers.set(CallerHeaders.PROTO, proto);
        if (host != null) {
            headers.set(CallerHeaders.HOST, host);
        }
    }

    private static void removeClaims(HttpHeaders headers) {
        removeHopByHop(headers);
        var claims = new ArrayList<String>();
        headers.iteratorCharSequence().forEachRemaining(header -> {
            var name = header.getKey().toString();
            if (CallerHeaders.isClaim(name)) {
                claims.add(name);
            }
        });
        claims.forEach(headers::remove);
    }

    private static void removeHopByHop(HttpHeaders headers) {
        for (var name : HOP_BY_HOP) {
            headers.remove(name);
        }
    }

    /** The answer as the caller gets it. Takes over {@code answer}. */
    FullHttpResponse answer(HttpRequest request, FullHttpResponse answer) {
        var headers = answer.headers();
        removeHopByHop(headers);
        headers.remove(HttpHeaderNames.SERVER);
        securityHeaders.forEach(headers::set);
        var status = answer.status();
        if (status.code() == HttpResponseStatus.NO_CONTENT.code()
                || status.code() == HttpResponseStatus.NOT_MODIFIED.code()) {
            headers.remove(HttpHeaderNames.CONTENT_LENGTH);
        } else if (!HttpMethod.HEAD.equals(request.method())) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes());
        }
        return answer;
    }

    FullHttpResponse problem(HttpRequest request, ProblemCode code) {
        var locale = Visitor.locale(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
        var problem = code == ProblemCode.TOO_LARGE ? Problem.tooLarge(LARGEST_BODY) : Problem.of(code);
        var body = Unpooled.wrappedBuffer(problems.json(problem, locale, Problems.newTraceId()));
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(code.status().value()), body);
        var headers = answer.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        headers.set(HttpHeaderNames.CONTENT_LANGUAGE, locale.getLanguage());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        if (code.isTemporary()) {
            headers.set(HttpHeaderNames.RETRY_AFTER, ProblemCode.RETRY_AFTER);
        }
        securityHeaders.forEach(headers::set);
        return answer;
    }

    void count(HttpResponseStatus status, long nanos) {
        meter.count(status.code(), nanos);
    }
}
