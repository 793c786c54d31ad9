package vn.emc.reporting.rebuild;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.postgres.RowWriter;

/** Speaks ingest-service's stream. Breaks off before its end if told to. */
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
        events = newEvents.stream()
                .sorted(Comparator.comparingInt(DossierEvent::siteId)
                        .thenComparing(DossierEvent::codeProfile)
                        .thenComparing(DossierEvent::receivedAt))
                .toList();
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
            write(exchange.getResponseBody());
        }
    }

    private void write(OutputStream body) throws IOException {
        var header =
                new LedgerHeader(Topics.DOSSIER_EVENTS, offsets, Instant.now(), events.size(), LedgerHeader.COLUMNS);
        body.write(ContractJson.mapper().writeValueAsBytes(header));
        body.write('\n');
        var broken = breaksOff;
        breaksOff = false;
        var rows = new RowWriter((bytes, length) -> body.write(bytes, 0, broken ? length / 2 : length));
        for (var event : events) {
            write(event, rows);
        }
        rows.end();
    }

    private static void write(DossierEvent event, RowWriter row) throws IOException {
        var user = event.user();
        row.row(LedgerHeader.COLUMNS.size());
        row.integer(event.siteId());
        row.timestamp(event.receivedAt());
        row.uuid(event.eventId());
        row.timestamp(event.eventTime());
        row.smallint(event.status());
        row.smallint(event.formsReception());
        row.smallint(event.formsPayments());
        row.smallint(event.level());
        row.smallint(event.isFromDvcqg());
        row.smallint(event.isDvcbc());
        row.smallint(user == null ? null : user.type());
        row.bool(event.senderEventId());
        row.text(event.kind().name());
        row.text(event.codeProfile());
        row.text(event.codeTthc());
        row.text(event.nameTthc());
        row.text(event.data());
        row.text(user == null ? null : user.local());
        row.text(user == null ? null : user.national());
        row.text(user == null ? null : user.location());
        row.names(event.warnings());
    }
}
