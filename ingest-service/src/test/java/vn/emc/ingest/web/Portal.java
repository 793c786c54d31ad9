package vn.emc.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A portal on a host of its own ({@code cong.localhost}), with pages a test writes. */
final class Portal implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    Portal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://cong.localhost:" + server.getAddress().getPort();
    }

    /** Puts up a page whose head and body are as given. */
    void page(String path, String head, String body) {
        pages.put(path, """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang %s</title>%s</head><body>%s</body></html>\
            """.formatted(path, head, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var page = pages.get(exchange.getRequestURI().getPath());
        var bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("text/html; charset=utf-8"));
        exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
