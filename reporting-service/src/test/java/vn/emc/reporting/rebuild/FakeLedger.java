package vn.emc.reporting.rebuild;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;

/** Speaks ingest-service's stream: two events per position. Breaks off after the first position if told to. */
final class FakeLedger {
    private final HttpServer server;
    private volatile List<DossierEvent> events = List.of();
    private volatile Map<Integer, Long> offsets = Map.of();
    private volatile boolean breaksOff;

    FakeLedger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/api/ingest/v1/ledger", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/ingest/v1/ledger";
    }

    void holds(List<DossierEvent> newEvents, Map<Integer, Long> newOffsets) {
        events = List.copyOf(newEvents);
        offsets = Map.copyOf(newOffsets);
    }

    void breakOffOnce() {
        breaksOff = true;
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            var query = exchange.getRequestURI().getQuery();
            var from = query == null ? 0 : Integer.parseInt(query.substring("afterPosition=".length()));
            write(
                    exchange,
                    new LedgerLine(
                            new LedgerLine.Header("emc.dossier-events", offsets, events.size()), null, null, null));
            for (var next = from; next < events.size(); next++) {
                write(exchange, new LedgerLine(null, events.get(next), null, null));
                if (next % 2 == 1) {
                    write(exchange, new LedgerLine(null, null, String.valueOf(next + 1), null));
                    if (breaksOff) {
                        breaksOff = false;
                        return;
                    }
                }
            }
            write(exchange, new LedgerLine(null, null, null, new LedgerLine.End(events.size())));
        }
    }

    private static void write(HttpExchange exchange, LedgerLine line) throws IOException {
        var text = ContractJson.mapper().writeValueAsString(line) + "\n";
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
