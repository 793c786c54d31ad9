package vn.emc.ingest.collect;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** Calls as senders make them. */
@RequiredArgsConstructor
@Slf4j
final class SingleCalls {
    private static final byte[] EMPTY = {};

    private final CollectEndpoint endpoint;

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var head = new CollectingCall(query(request), headers(request), EMPTY);
        try {
            if (!request.getMethod().equals("POST")) {
                throw new RefusedException(Refusal.METHOD_NOT_ALLOWED);
            }
            var body = Bodies.read(request, CollectEndpoint.LARGEST_BODY, Refusal.BODY_TOO_LARGE);
            var call = new CollectingCall(head.query(), head.headers(), body);
            endpoint.handle(call, request.getRemoteAddr(), delayed(request.startAsync(), response));
        } catch (RefusedException refused) {
            Problems.write(endpoint.refusal(refused, head), response);
        }
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? "" : query;
    }

    private static Map<RelayedHeader, String> headers(HttpServletRequest request) {
        var headers = new EnumMap<RelayedHeader, String>(RelayedHeader.class);
        for (var header : RelayedHeader.OF_EVENTS) {
            var value = request.getHeader(header.getHeaderName());
            if (value != null) {
                headers.put(header, value);
            }
        }
        return headers;
    }

    private static Consumer<CollectingAnswer> delayed(AsyncContext call, HttpServletResponse response) {
        // The publisher settles every event; a timer per call would only cost.
        call.setTimeout(0);
        return answer -> {
            try {
                Problems.write(answer, response);
            } catch (IOException senderGone) {
                log.debug("A sender did not wait for its answer", senderGone);
            } finally {
                call.complete();
            }
        };
    }
}
