package vn.emc.gateway;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayFormat;

/** Stands in for all services on one port each: records what it is sent and answers with the service's name. */
final class StubServices {
    private static final Duration WAIT = Duration.ofMillis(50);
    private static final Duration LONG_WAIT = Duration.ofMillis(700);

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger relays = new AtomicInteger();
    private volatile CompletableFuture<Void> release = new CompletableFuture<>();

    /** A request as a service saw it. */
    record Received(String service, String method, String uri, HttpHeaders headers, String body) {
        String header(String name) {
            var value = headers.get(name);
            return value == null ? "" : value;
        }
    }

    DisposableServer start(String service) {
        return HttpServer.create()
                .runOn(Surroundings.THREADS)
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> answer(service, request, response))
                .bindNow(Duration.ofSeconds(10));
    }

    Received last() {
        return received.getLast();
    }

    int count() {
        return received.size();
    }

    boolean hasReceived(String uri) {
        return received.stream().anyMatch(request -> request.uri().equals(uri));
    }

    /** Requests that brought calls together, however many each. */
    int relays() {
        return relays.get();
    }

    /** Answers what was told to {@code hold}. */
    void release() {
        release.complete(null);
    }

    void forget() {
        release = new CompletableFuture<>();
        received.clear();
        relays.set(0);
    }

    private Publisher<Void> answer(String service, HttpServerRequest request, HttpServerResponse response) {
        return switch (request.uri()) {
            case RelayFormat.PATH -> answerRelayed(service, "/TrackingMCDT", request, response);
            case RelayFormat.HITS_PATH -> answerRelayed(service, "/tracking", request, response);
            default -> answerOne(service, request, response);
        };
    }

    /** Records each relayed call as if it had come by itself. */
    private Publisher<Void> answerRelayed(
            String service, String path, HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asByteArray().flatMap(bytes -> {
            relays.incrementAndGet();
            var calls = RelayFormat.readCalls(ByteBuffer.wrap(bytes));
            calls.forEach(call -> received.add(relayed(service, path, call)));
            var bodies = calls.stream().map(StubServices::body).toList();
            if (bodies.contains("hang up")) {
                request.withConnection(DisposableChannel::dispose);
                return Mono.never();
            }
            if (bodies.contains("sleep")) {
                return Mono.never();
            }
            var answers = bodies.stream().map(StubServices::relayedAnswer).toList();
            return response.sendByteArray(
                            Mono.just(RelayFormat.answers(answers)).delayUntil(nothing -> wait(bodies, LONG_WAIT)))
                    .then();
        });
    }

    private static Received relayed(String service, String path, CollectingCall call) {
        var headers = new DefaultHttpHeaders();
        call.headers().forEach((header, value) -> headers.set(header.getHeaderName(), value));
        var uri = path + (call.query().isEmpty() ? "" : "?" + call.query());
        return new Received(service, "POST", uri, headers, body(call));
    }

    private static String body(CollectingCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    private static CollectingAnswer relayedAnswer(String body) {
        return body.startsWith("refuse")
                ? new CollectingAnswer(
                        400, Map.of("Content-Type", "application/problem+json"), body.getBytes(StandardCharsets.UTF_8))
                : new CollectingAnswer(
                        204,
                        Map.of("X-EMC-Event-Id", "0198", "Server", "Stub/1", "Content-Security-Policy", "lax"),
                        new byte[0]);
    }

    private Publisher<Void> answerOne(String service, HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            received.add(new Received(
                    service,
                    request.method().name(),
                    request.uri(),
                    request.requestHeaders().copy(),
                    body));
            if (body.equals("hang up")) {
                request.withConnection(DisposableChannel::dispose);
                return Mono.never();
            }
            if (body.equals("sleep")) {
                return Mono.never();
            }
            response.header("X-EMC-Event-Id", "0198")
                    .header("Server", "Stub/1")
                    .header("Content-Security-Policy", "lax");
            if (body.equals("stream")) {
                return response.sse()
                        .sendString(Flux.just(service, service).delayElements(WAIT))
                        .then();
            }
            return request.uri().regionMatches(true, 0, "/trackingmcdt", 0, 13)
                    ? response.status(204).send().then()
                    : response.sendString(Mono.just(service).delayUntil(nothing -> wait(List.of(body), WAIT)))
                            .then();
        });
    }

    private Mono<?> wait(List<String> bodies, Duration time) {
        if (bodies.contains("hold")) {
            return Mono.fromFuture(release, true);
        }
        return bodies.contains("wait") ? Mono.delay(time) : Mono.empty();
    }
}
