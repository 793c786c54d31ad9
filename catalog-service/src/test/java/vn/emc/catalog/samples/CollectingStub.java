package vn.emc.catalog.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.sites.IngestMode;

/** Answers as {@code /TrackingMCDT} does for one site in one mode, and remembers what it accepted. */
final class CollectingStub implements AutoCloseable {
    static final String KEY =
            "emc_" + Sample.SITE + "_00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff";
    static final String EVENT_ID = "01932f3e-6a5e-7c3a-9d5e-0f6b4a1c2d3e";

    private final HttpServer server;
    private final IngestMode mode;
    private final List<Map<String, String>> accepted = new ArrayList<>();

    CollectingStub(IngestMode mode) throws IOException {
        this.mode = mode;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/TrackingMCDT", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The fields of the events that were answered 204. */
    List<Map<String, String>> accepted() {
        return List.copyOf(accepted);
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (call.getRequestMethod().equals("POST") && mayPass(call, body)) {
                accepted.add(fields(body));
                call.getResponseHeaders().set("X-EMC-Event-Id", EVENT_ID);
                call.getResponseHeaders().set("X-EMC-Warning", "LEVEL_RULE,UNKNOWN_TTHC");
                call.sendResponseHeaders(204, -1);
                return;
            }
            var problem =
                    "{\"title\":\"Chưa xác thực\",\"status\":401,\"detail\":\"Hãy kiểm tra lại khóa.\",\"code\":\"X\"}";
            call.getResponseHeaders().set("Content-Type", "application/problem+json");
            call.sendResponseHeaders(401, 0);
            call.getResponseBody().write(problem.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean mayPass(HttpExchange call, String body) {
        var headers = call.getRequestHeaders();
        return switch (mode) {
            case OPEN -> !headers.containsKey("X-Api-Key") && !headers.containsKey("webhook-id");
            case KEY -> KEY.equals(headers.getFirst("X-Api-Key"));
            case HMAC -> {
                var timestamp = headers.getFirst("webhook-timestamp");
                yield timestamp != null
                        && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) < 60
                        && signature(headers.getFirst("webhook-id") + "." + timestamp + "." + body)
                                .equals(headers.getFirst("webhook-signature"));
            }
        };
    }

    private static String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        if (body.startsWith("{")) {
            JsonMapper.shared()
                    .readTree(body)
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString("")));
        } else {
            for (var pair : body.split("&", -1)) {
                var equals = pair.indexOf('=');
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
