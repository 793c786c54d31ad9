package vn.emc.ingest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes refusals as problem+json, in the shape all services share, in the caller's language. */
public final class Problems {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_LENGTH = 32;

    private Problems() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        answer(request, response, refused.getRefusal(), refused.getArguments());
    }

    public static void answer(
            HttpServletRequest request, HttpServletResponse response, Refusal refusal, List<Object> arguments)
            throws IOException {
        var language = Messages.languageOf(request);
        response.setStatus(refusal.getStatus());
        if (refusal.getHeader() != null) {
            response.setHeader(refusal.getHeader(), refusal.getHeaderValue());
        }
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        var body = body(refusal, arguments, language, traceId(request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] body(Refusal refusal, List<Object> arguments, Locale language, String traceId) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject()
                    .writeStringProperty("type", "about:blank")
                    .writeStringProperty("title", Messages.text(language, "title." + refusal.getStatus()))
                    .writeNumberProperty("status", refusal.getStatus())
                    .writeStringProperty(
                            "detail", Messages.text(language, "problem." + refusal.name(), arguments.toArray()))
                    .writeStringProperty("code", refusal.name())
                    .writeStringProperty("traceId", traceId)
                    .writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** The caller's trace id ({@code traceparent}), or a new one. */
    private static String traceId(HttpServletRequest request) {
        var parent = request.getHeader("traceparent");
        if (parent != null && parent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            return parent.substring(TRACE_ID_AT, TRACE_ID_AT + TRACE_ID_LENGTH);
        }
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
