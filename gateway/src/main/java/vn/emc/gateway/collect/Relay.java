package vn.emc.gateway.collect;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.MalformedRelayException;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.gateway.answer.ProblemCode;

/**
 * Passes calls on together. What an event loop has read in one round goes to the service as one request, and what comes
 * while that is under way makes up the next: the more comes, the more travels together. How long a lone call waits for
 * others is the relay's {@link Patience}.
 */
@RequiredArgsConstructor
@Slf4j
// What a task of an event loop does is told to the calls themselves; its future says nothing new.
@SuppressWarnings("FutureReturnValueIgnored")
final class Relay {
    private static final int MOST_CALLS = 256;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Upstream upstream;
    private final String authority;
    private final String path;
    /** Of one event loop; calls beyond it are turned away at once. */
    private final int mostWaiting;

    private final long mostWaitingBytes;
    private final Patience patience;

    /**
     * What calls wait for before they set out.
     *
     * @param calls as many that nothing more is waited for
     * @param millis how long the first of them waits at most; 0 for not at all
     */
    record Patience(int calls, long millis) {
        /** Calls set out with what is there. */
        static final Patience NONE = new Patience(1, 0);
    }

    private final FastThreadLocal<Gathered> gathered = new FastThreadLocal<>() {
        @Override
        protected Gathered initialValue() {
            return new Gathered();
        }
    };

    private record Waiting(Channel client, CollectingCall call, Exchange exchange) {}

    /** Passes a call on. Must be called on {@code client}'s event loop. */
    void pass(Channel client, CollectingCall call, Exchange exchange) {
        gathered.get().add(new Waiting(client, call, exchange));
    }

    /** Whether half of what may wait on this event loop does. */
    boolean isPilingUp() {
        return gathered.get().isAbove(2);
    }

    /** What one event loop has gathered. */
    private final class Gathered {
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private long bytes;
        private boolean underWay;
        private boolean scheduled;
        /** Whether a later round sends what is there then, however little. */
        private boolean patient;

        void add(Waiting call) {
            if (isAbove(1)) {
                call.exchange().failed(ProblemCode.SERVICE_UNAVAILABLE);
                return;
            }
            waiting.add(call);
            bytes += RelayFormat.size(call.call());
            if (isEnough()) {
                sendSoon(call.client());
            } else if (!patient) {
                patient = true;
                call.client().eventLoop().schedule(this::sendWhatIsThere, patience.millis(), TimeUnit.MILLISECONDS);
            }
        }

        private boolean isEnough() {
            return patience.millis() == 0 || waiting.size() >= patience.calls();
        }

        private void sendSoon(Channel client) {
            if (!scheduled) {
                scheduled = true;
                // runs when this round has read from all connections that had something
                client.eventLoop().execute(this::send);
            }
        }

        private void sendWhatIsThere() {
            patient = false;
            send();
        }

        /** Whether more than one in {@code share} of what may wait does. */
        boolean isAbove(int share) {
            return waiting.size() >= mostWaiting / share || bytes >= mostWaitingBytes / share;
        }

        private void send() {
            scheduled = false;
            if (!waiting.isEmpty() && !underWay) {
                send(next());
            }
        }

        private List<Waiting> next() {
            var batch = new ArrayList<Waiting>();
            var size = 0;
            while (!waiting.isEmpty() && batch.size() < MOST_CALLS && size < MOST_BYTES) {
                var call = waiting.remove();
                size += RelayFormat.size(call.call());
                batch.add(call);
            }
            bytes -= size;
            return batch;
        }

        private void send(List<Waiting> batch) {
            underWay = true;
            upstream.send(batch.getFirst().client(), request(batch), new Exchange() {
                @Override
                public void answered(FullHttpResponse answer) {
                    done(() -> giveOut(batch, answer));
                }

                @Override
                public void failed(ProblemCode reason) {
                    done(() -> batch.forEach(call -> call.exchange().failed(reason)));
                }
            });
        }

        private void done(Runnable tellAll) {
            underWay = false;
            tellAll.run();
            if (!scheduled && (isEnough() || !patient)) {
                send();
            }
        }
    }

    private FullHttpRequest request(List<Waiting> batch) {
        var body = Unpooled.wrappedBuffer(
                RelayFormat.calls(batch.stream().map(Waiting::call).toList()));
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, authority)
                .set(HttpHeaderNames.CONTENT_TYPE, RelayFormat.CONTENT_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return request;
    }

    private static void giveOut(List<Waiting> batch, FullHttpResponse answer) {
        try {
            if (answer.status().equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
                // The service is stopping and has taken none of them.
                batch.forEach(call -> call.exchange().failed(ProblemCode.SERVICE_UNAVAILABLE));
                return;
            }
            var answers = answer.status().equals(HttpResponseStatus.OK)
                    ? RelayFormat.readAnswers(answer.content().nioBuffer())
                    : List.<CollectingAnswer>of();
            if (answers.size() != batch.size()) {
                log.error("{} calls got {} answers, status {}", batch.size(), answers.size(), answer.status());
                batch.forEach(call -> call.exchange().failed(ProblemCode.BAD_GATEWAY));
                return;
            }
            for (var index = 0; index < batch.size(); index++) {
                batch.get(index).exchange().answered(response(answers.get(index)));
            }
        } catch (MalformedRelayException otherVersion) {
            log.error("The collecting service does not answer in the relay format", otherVersion);
            batch.forEach(call -> call.exchange().failed(ProblemCode.BAD_GATEWAY));
        } finally {
            answer.release();
        }
    }

    private static FullHttpResponse response(CollectingAnswer answer) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        return response;
    }
}
