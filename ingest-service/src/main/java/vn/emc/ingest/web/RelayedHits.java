package vn.emc.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
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

/** Hits the gateway has gathered: each is worked on as if it had come by itself, and all are answered together. */
@RequiredArgsConstructor
@Slf4j
final class RelayedHits {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final TrackingEndpoint endpoint;

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var calls = read(Bodies.read(request, LARGEST, Refusal.BODY_TOO_LARGE));
            var answers = RelayFormat.answers(calls.stream()
                    .map(call -> answer(call, request.getRemoteAddr()))
                    .toList());
            response.setContentType(RelayFormat.CONTENT_TYPE);
            response.setContentLength(answers.length);
            response.getOutputStream().write(answers);
        } catch (RefusedException refused) {
            Problems.answer(request, response, refused);
        }
    }

    /** One call's defect is not the others'. */
    private CollectingAnswer answer(CollectingCall call, String peer) {
        try {
            return endpoint.handle(call, peer);
        } catch (RuntimeException defect) {
            log.error("A relayed hit could not be worked on", defect);
            return endpoint.refusal(new RefusedException(Refusal.HIT_DROPPED), call);
        }
    }

    private static List<CollectingCall> read(byte[] body) throws RefusedException {
        try {
            return RelayFormat.readCalls(ByteBuffer.wrap(body));
        } catch (MalformedRelayException notOurs) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }
}
