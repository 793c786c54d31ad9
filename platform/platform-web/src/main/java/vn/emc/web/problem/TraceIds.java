package vn.emc.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** Names a request, so that an answer can be found again in the logs. */
final class TraceIds {
    private static final String ATTRIBUTE = TraceIds.class.getName();
    private static final int BYTES = 16;

    private TraceIds() {}

    /** The trace's id where tracing is on (it then is in the logging context), else one made for this request. */
    static String of(HttpServletRequest request) {
        var traced = MDC.get("traceId");
        if (traced != null && !traced.isEmpty()) {
            return traced;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
