package vn.emc.ingest.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** Takes {@code /tracking}, and what the gateway relays of it, before any other filter or servlet sees the call. */
@RequiredArgsConstructor
final class TrackingFilter implements Filter {
    /** Libraries for Matomo insist on an address that ends in one of its file names. */
    private static final Set<String> PATHS =
            Set.of("/tracking", "/tracking/", "/tracking/matomo.php", "/tracking/piwik.php");

    private static final int LONGEST_PATH = 32;
    private static final byte[] EMPTY = {};

    private final TrackingEndpoint endpoint;
    private final RelayedHits relayed;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var path = call.getRequestURI();
        if (path.length() <= LONGEST_PATH && PATHS.contains(path.toLowerCase(Locale.ROOT))) {
            Problems.write(answer(call), answer);
        } else if (path.equals(RelayFormat.HITS_PATH) && call.getMethod().equals("POST")) {
            relayed.handle(call, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private CollectingAnswer answer(HttpServletRequest request) throws IOException {
        var query = request.getQueryString();
        var head = new CollectingCall(query == null ? "" : query, headers(request), EMPTY);
        try {
            return switch (request.getMethod()) {
                case "OPTIONS" -> TrackingAnswers.readable(TrackingAnswers.leave(), head.headers());
                case "GET", "HEAD" -> endpoint.handle(head, request.getRemoteAddr());
                case "POST" -> endpoint.handle(withBody(head, request), request.getRemoteAddr());
                default -> throw new RefusedException(Refusal.METHOD_NOT_TRACKED);
            };
        } catch (RefusedException refused) {
            return endpoint.refusal(refused, head);
        }
    }

    private static CollectingCall withBody(CollectingCall head, HttpServletRequest request)
            throws IOException, RefusedException {
        var body = Bodies.read(request, TrackingEndpoint.LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        return new CollectingCall(head.query(), head.headers(), body);
    }

    private static Map<RelayedHeader, String> headers(HttpServletRequest request) {
        var headers = new EnumMap<RelayedHeader, String>(RelayedHeader.class);
        for (var header : RelayedHeader.OF_HITS) {
            var value = request.getHeader(header.getHeaderName());
            if (value != null) {
                headers.put(header, value);
            }
        }
        return headers;
    }
}
