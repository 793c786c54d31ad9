package vn.emc.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.RelayedHeader;

/**
 * What pages and trackers are answered. Every answer may be read by the page that asked: nothing in it depends on who asks, and
 * no cookie is looked at.
 */
final class TrackingAnswers {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int LONGEST_ORIGIN = 300;
    private static final byte[] EMPTY = {};
    /** One transparent pixel. */
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private TrackingAnswers() {}

    static CollectingAnswer nothing() {
        return new CollectingAnswer(NO_CONTENT, Map.of("Cache-Control", "no-store"), EMPTY);
    }

    static CollectingAnswer pixel() {
        return new CollectingAnswer(OK, Map.of("Content-Type", "image/gif", "Cache-Control", "no-store"), PIXEL);
    }

    /** As Matomo answers a bulk call. */
    static CollectingAnswer counts(int tracked, int invalid) {
        var json = "{\"status\":\"success\",\"tracked\":" + tracked + ",\"invalid\":" + invalid + "}";
        return new CollectingAnswer(
                OK,
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to the question whether a page of another host may call. */
    static CollectingAnswer leave() {
        var headers = Map.of(
                "Access-Control-Allow-Methods", "GET, POST, OPTIONS",
                "Access-Control-Allow-Headers", "Content-Type, X-Requested-With",
                "Access-Control-Max-Age", "86400");
        return new CollectingAnswer(NO_CONTENT, headers, EMPTY);
    }

    /** Lets the page that asked read the answer; trackers that send cookies along want to be named. */
    static CollectingAnswer readable(CollectingAnswer answer, Map<RelayedHeader, String> asked) {
        var headers = new HashMap<>(answer.headers());
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        var origin = origin(asked.get(RelayedHeader.ORIGIN));
        if (origin == null) {
            headers.put("Access-Control-Allow-Origin", "*");
        } else {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Allow-Credentials", "true");
            headers.put("Vary", "Origin");
        }
        return new CollectingAnswer(answer.status(), headers, answer.body());
    }

    private static @Nullable String origin(@Nullable String told) {
        var usable =
                told != null && told.length() <= LONGEST_ORIGIN && told.chars().allMatch(c -> c > ' ' && c < '\u007f');
        return usable ? told : null;
    }
}
