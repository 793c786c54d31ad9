package vn.emc.simulator.sending;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.world.SimulatedEvent;

/** The shapes in which dossier systems call {@code POST /TrackingMCDT}. */
public enum Shape {
    /** A properly encoded form. */
    ENCODED_FORM {
        @Override
        public RenderedCall render(SimulatedEvent event) {
            var body = new StringBuilder(512);
            fields(event, false)
                    .forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return call("application/x-www-form-urlencoded; charset=UTF-8", body);
        }
    },
    /** Raw UTF-8, not percent-encoded, no charset, camelCase names. */
    RAW_FORM {
        @Override
        public RenderedCall render(SimulatedEvent event) {
            var body = new StringBuilder(512);
            fields(event, true)
                    .forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(value));
            return call("application/x-www-form-urlencoded", body);
        }
    },
    /** JSON with the letter's names, numbers as numbers and User as a JSON string. */
    JSON_PASCAL {
        @Override
        public RenderedCall render(SimulatedEvent event) {
            var body = new StringBuilder(512);
            new JsonText(body)
                    .put("CodeProfile", event.codeProfile())
                    .put("SiteId", event.siteId())
                    .put("CodeTTHC", event.codeTthc())
                    .put("NameTTHC", event.nameTthc())
                    .put("Status", event.status())
                    .put("FormsReception", event.formsReception())
                    .put("FormsPayments", event.formsPayments())
                    .put("Level", event.level())
                    .put("IsFromDVCQG", event.isFromDvcqg())
                    .put("IsDVCBC", event.isDvcbc())
                    .put("Data", event.data())
                    .put("User", JsonText.user(event.user()))
                    .end();
            return call("application/json", body);
        }
    },
    /** JSON in camelCase, numbers as strings and User escaped twice. */
    JSON_CAMEL {
        @Override
        public RenderedCall render(SimulatedEvent event) {
            var body = new StringBuilder(512);
            var json = new JsonText(body);
            fields(event, true).forEach((name, value) -> json.put(name, "user".equals(name) ? escaped(value) : value));
            json.end();
            return call("application/json;charset=utf-8", body);
        }
    },
    /** A multipart form. */
    MULTIPART {
        @Override
        public RenderedCall render(SimulatedEvent event) {
            var body = new StringBuilder(2048);
            fields(event, false)
                    .forEach((name, value) -> body.append("--")
                            .append(BOUNDARY)
                            .append("\r\nContent-Disposition: form-data; name=\"")
                            .append(name)
                            .append("\"\r\n\r\n")
                            .append(value)
                            .append("\r\n"));
            body.append("--").append(BOUNDARY).append("--\r\n");
            return call("multipart/form-data; boundary=" + BOUNDARY, body);
        }
    };

    private static final String BOUNDARY = "----emc7MA4YWxkTrZu0gW";

    public abstract RenderedCall render(SimulatedEvent event);

    private static RenderedCall call(String contentType, CharSequence body) {
        return new RenderedCall(contentType, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(SimulatedEvent event, boolean camelCase) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(camelCase ? "codeProfile" : "CodeProfile", event.codeProfile());
        fields.put(camelCase ? "siteId" : "SiteId", text(event.siteId()));
        fields.put(camelCase ? "codeTTHC" : "CodeTTHC", event.codeTthc());
        fields.put(camelCase ? "nameTTHC" : "NameTTHC", event.nameTthc());
        fields.put(camelCase ? "status" : "Status", text(event.status()));
        fields.put(camelCase ? "formsReception" : "FormsReception", text(event.formsReception()));
        fields.put(camelCase ? "formsPayments" : "FormsPayments", text(event.formsPayments()));
        fields.put(camelCase ? "level" : "Level", text(event.level()));
        fields.put(camelCase ? "isFromDVCQG" : "IsFromDVCQG", text(event.isFromDvcqg()));
        fields.put(camelCase ? "isDVCBC" : "IsDVCBC", text(event.isDvcbc()));
        fields.put(camelCase ? "data" : "Data", event.data());
        fields.put(camelCase ? "user" : "User", JsonText.user(event.user()));
        return fields;
    }

    private static String text(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    private static String escaped(String json) {
        var text = new StringBuilder(json.length() + 16);
        JsonText.escape(json, text);
        return text.toString();
    }
}
