package vn.emc.ingest.collect;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.MalformedRelayException;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * Calls the gateway has gathered: each is worked on as if it had come by itself, and all are answered together once the
 * last of them is durable. The gateway's word on a sender's address counts only from a trusted proxy's address.
 */
@RequiredArgsConstructor
@Slf4j
final class RelayedCalls {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final CollectEndpoint endpoint;

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var body = Bodies.read(request, LARGEST, Refusal.BODY_TOO_LARGE);
            var calls = read(body);
            var answers = new Answers(calls.size(), request.startAsync(), response);
            for (var index = 0; index < calls.size(); index++) {
                handle(calls.get(index), request.getRemoteAddr(), answers.to(index));
            }
            answers.arrived();
        } catch (RefusedException refused) {
            Problems.answer(request, response, refused);
        }
    }

    /** One call's defect is not the others'. */
    private void handle(CollectingCall call, String peer, Consumer<CollectingAnswer> answer) {
        try {
            endpoint.handle(call, peer, answer);
        } catch (RuntimeException defect) {
            log.error("A relayed call could not be worked on", defect);
            answer.accept(endpoint.refusal(new RefusedException(Refusal.CANNOT_STORE), call));
        }
    }

    private static List<CollectingCall> read(byte[] body) throws RefusedException {
        try {
            return RelayFormat.readCalls(ByteBuffer.wrap(body));
        } catch (MalformedRelayException notOurs) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }

    /** Gathers the answers; whoever brings the last one sends them. */
    private static final class Answers {
        private final AtomicReferenceArray<CollectingAnswer> answers;
        private final AtomicInteger missing;
        private final AsyncContext request;
        private final HttpServletResponse response;

        Answers(int calls, AsyncContext request, HttpServletResponse response) {
            this.answers = new AtomicReferenceArray<>(calls);
            // one more than calls, so that nothing is sent before all have been begun
            this.missing = new AtomicInteger(calls + 1);
            this.request = request;
            this.response = response;
            request.setTimeout(0);
        }

        Consumer<CollectingAnswer> to(int index) {
            return answer -> {
                if (answers.compareAndSet(index, null, answer)) {
                    arrived();
                }
            };
        }

        void arrived() {
            if (missing.decrementAndGet() == 0) {
                send();
            }
        }

        private void send() {
            try {
                var all = IntStream.range(0, answers.length())
                        .mapToObj(answers::get)
                        .toList();
                var bytes = RelayFormat.answers(all);
                response.setContentType(RelayFormat.CONTENT_TYPE);
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            } catch (IOException gatewayGone) {
                log.debug("The gateway did not wait for the answers", gatewayGone);
            } finally {
                request.complete();
            }
        }
    }
}
