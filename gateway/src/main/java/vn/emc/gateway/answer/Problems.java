package vn.emc.gateway.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems into words, in the form all services use (RFC 9457), or as a page. */
@Component
public final class Problems {
    private static final int TRACE_ID_BYTES = 16;

    private final MessageSource messages;
    private final JsonMapper json;
    private final String page;

    Problems(MessageSource messages, JsonMapper json) throws IOException {
        this.messages = messages;
        this.json = json;
        this.page = new ClassPathResource("problem.html").getContentAsString(StandardCharsets.UTF_8);
    }

    record Body(
            String type, String title, int status, String detail, String code, String traceId, List<Object> errors) {}

    public static String newTraceId() {
        var bytes = new byte[TRACE_ID_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public byte[] json(Problem problem, Locale locale, String traceId) {
        return json.writeValueAsBytes(body(problem, locale, traceId));
    }

    byte[] page(Problem problem, Locale locale, String traceId) {
        var body = body(problem, locale, traceId);
        var text = page.replace("{language}", locale.getLanguage())
                .replace("{status}", String.valueOf(body.status()))
                .replace("{title}", HtmlUtils.htmlEscape(body.title(), "UTF-8"))
                .replace("{detail}", HtmlUtils.htmlEscape(body.detail(), "UTF-8"))
                .replace("{back}", message("page.back", locale))
                .replace("{retry}", message("page.retry", locale))
                .replace("{code.label}", message("page.code", locale))
                .replace("{code}", body.code())
                .replace("{trace.label}", message("page.trace", locale))
                .replace("{trace}", body.traceId());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Body body(Problem problem, Locale locale, String traceId) {
        var code = problem.code();
        var status = code.status().value();
        return new Body(
                "urn:emc:problem:" + code.name(),
                message("title." + status, locale),
                status,
                message("problem." + code.name(), locale, problem.arguments().toArray()),
                code.name(),
                traceId,
                List.of());
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
