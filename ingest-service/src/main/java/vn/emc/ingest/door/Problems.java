package vn.emc.ingest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.emc.contracts.relay.CollectingAnswer;

/** Writes refusals as problem+json, in the shape all services share, in the caller's language. */
public final class Problems {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_LENGTH = 32;

    private Problems() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        write(of(refused, request.getHeader("Accept-Language"), request.getHeader("traceparent")), response);
    }

    /** The refusal as an answer. */
    public static CollectingAnswer of(
            RefusedException refused, @Nullable String acceptLanguage, @Nullable String traceParent) {
        var refusal = refused.getRefusal();
        var language = Messages.languageOf(acceptLanguage);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Content-Language", language.getLanguage());
        if (refusal.getHeader() != null && refusal.getHeaderValue() != null) {
            headers.put(refusal.getHeader(), refusal.getHeaderValue());
        }
        headers.putAll(refused.getHeaders());
        var body = body(refusal, refused.getArguments(), language, traceId(traceParent));
        return new CollectingAnswer(refusal.getStatus(), headers, body);
    }

    public static void write(CollectingAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
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
    private static String traceId(@Nullable String parent) {
        if (parent != null && parent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            return parent.substring(TRACE_ID_AT, TRACE_ID_AT + TRACE_ID_LENGTH);
        }
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
